import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';

/** Which stages the stages of a file start and copy from. */
export class StageSources {
  readonly #document: DockerfileDocument;
  /** Indices in their order, by name in lower case. */
  readonly #named = new Map<string, number[]>();

  constructor(document: DockerfileDocument) {
    this.#document = document;
    for (const { name, index } of document.stages) {
      if (name === undefined) continue;
      const known = this.#named.get(name.toLowerCase());
      if (known === undefined) this.#named.set(name.toLowerCase(), [index]);
      else known.push(index);
    }
  }

  /** The stage that `--from` names in another one: the last of the name up to it, or that of an index. */
  earlier(user: number, name: string): number | undefined {
    const named = this.#named.get(name.toLowerCase())?.findLast((index) => index <= user);
    if (named !== undefined) return named;
    const index = /^\d+$/.test(name) ? Number(name) : -1;
    return index >= 0 && index <= user ? index : undefined;
  }

  /** The stage itself and all that it, or one of them, starts or copies from, without those that are known already. */
  needed(stage: number, isKnown: (stage: number) => boolean = () => false): ReadonlySet<number> {
    const needed = new Set([stage]);
    for (const index of needed) {
      for (const source of this.#sourcesOf(index)) if (!isKnown(source)) needed.add(source);
    }
    return needed;
  }

  #sourcesOf(index: number): readonly number[] {
    const stage = this.#document.stages[index];
    if (stage === undefined) return [];
    const sources = stage.baseStage === undefined ? [] : [stage.baseStage];
    for (const instruction of stage.instructions) {
      const { keyword, flags } = instruction.trigger ?? instruction;
      if (keyword !== 'COPY') continue;
      const from = flags.find(({ name }) => name === 'from')?.value ?? '';
      // What a variable stands for is known only when the stage is walked: it may be any.
      if (from.includes('$')) return Array.from({ length: index }, (_, earlier) => earlier);
      const source = from === '' ? undefined : this.earlier(index, from);
      if (source !== undefined) sources.push(source);
    }
    return sources;
  }
}
