import { arrangementChoices, type Arrangement } from '../contract/arrangement.ts';
import type { ViewKind } from '../contract/viewIds.ts';

/** A stored arrangement with everything unknown (an older or newer version's) replaced by the default. */
export function readArrangement<K extends ViewKind>(kind: K, stored: unknown): Arrangement<K> {
  const choices: Choices = arrangementChoices[kind];
  const value = isRecord(stored) ? stored : {};
  const states = Array.isArray(value['states']) ? value['states'] : [];
  const arrangement: Arrangement<ViewKind> | Record<keyof Arrangement<K>, unknown> = {
    groupBy: oneOf(choices.groupBy, value['groupBy']),
    sortBy: oneOf(choices.sortBy, value['sortBy']),
    text: typeof value['text'] === 'string' ? value['text'] : '',
    states: choices.states.filter((state) => states.includes(state)),
    pinned: textsOf(value['pinned']),
    hidden: textsOf(value['hidden']),
    showHidden: value['showHidden'] === true,
  };
  // Every part has just been checked against the choices of this very kind.
  return arrangement as Arrangement<K>;
}

type Choices = Readonly<Record<'groupBy' | 'sortBy' | 'states', readonly string[]>>;

function oneOf(choices: readonly string[], value: unknown): string | undefined {
  return choices.find((choice) => choice === value) ?? choices[0];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
