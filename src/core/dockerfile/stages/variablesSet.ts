import type { Instruction } from '../syntax/instruction.ts';

export interface VariableSet {
  readonly name: string;
  /** As written; undefined for an ARG without default. */
  readonly value: string | undefined;
  readonly isExpanded: boolean;
}

/** What an ENV (either form) or ARG sets. */
export function variablesSetBy(instruction: Instruction): readonly VariableSet[] {
  const [first] = instruction.words;
  if (instruction.keyword === 'ENV' && first !== undefined && !first.value.includes('=')) {
    const value = instruction.body.text.slice(first.text.length).trim();
    return [{ name: first.value, value, isExpanded: true }];
  }
  return instruction.words.map(({ value, isExpanded }) => {
    const equals = value.indexOf('=');
    return equals === -1
      ? { name: value, value: undefined, isExpanded }
      : { name: value.slice(0, equals), value: value.slice(equals + 1), isExpanded };
  });
}

/** An ARG that brings no value of its own. */
export function isUnsetVariable(instruction: Instruction, value: string | undefined): boolean {
  return instruction.keyword === 'ARG' && value === undefined;
}
