import type { EngineEventLine } from '../../src/editor/webviews/protocol/enginePage.ts';

/** More than one reads; each is a row of the document. */
const KEPT_EVENTS = 1000;

export interface EventFilter {
  /** Empty for any. */
  readonly type: string;
  readonly action: string;
  readonly text: string;
}

/** The last events, and those that came while the list is held. */
export class EventLog {
  private kept: EngineEventLine[] = [];
  private held: EngineEventLine[] | undefined;

  get lines(): readonly EngineEventLine[] {
    return this.kept;
  }

  /** How many came since the list was held; undefined while it is not. */
  get waiting(): number | undefined {
    return this.held?.length;
  }

  /** Types seen so far, for choosing among them. */
  get types(): readonly string[] {
    return [...new Set(this.kept.map(({ type }) => type))].sort();
  }

  add(lines: readonly EngineEventLine[]): void {
    const target = this.held ?? this.kept;
    target.push(...lines);
    target.splice(0, target.length - KEPT_EVENTS);
  }

  hold(): void {
    this.held ??= [];
  }

  release(): void {
    const { held } = this;
    this.held = undefined;
    if (held) this.add(held);
  }

  clear(): void {
    this.kept = [];
    if (this.held) this.held = [];
  }

  /** Newest first. */
  matching(filter: EventFilter): readonly EngineEventLine[] {
    const action = filter.action.trim().toLowerCase();
    const text = filter.text.trim().toLowerCase();
    return this.kept
      .filter(
        (line) =>
          (filter.type === '' || line.type === filter.type) &&
          line.action.toLowerCase().includes(action) &&
          `${line.name} ${line.detail}`.toLowerCase().includes(text),
      )
      .reverse();
  }
}
