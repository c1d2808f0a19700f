import type { ShellWord, ShellWordPart } from '../syntax/shellScript.ts';

/** More alternatives than anybody writes by hand; beyond it the word counts as unknown. */
const alternativesLimit = 64;

/**
 * Every text that a word can stand for. Globs stay as they are written, and so do variables without a known value, as
 * `${NAME}`: the same name means the same text. Undefined when only running a command would tell.
 */
export function expandWord(
  word: ShellWord,
  home: string,
  valueOf: (name: string) => string | undefined,
): readonly string[] | undefined {
  const [first] = word.parts;
  if (word.parts.length === 1 && first?.kind === 'text') return [first.value];
  let texts: readonly string[] = [''];
  for (const part of word.parts) {
    const tails = partTexts(part, home, valueOf);
    if (tails === undefined || texts.length * tails.length > alternativesLimit) return undefined;
    texts = texts.flatMap((text) => tails.map((tail) => text + tail));
  }
  return texts;
}

function partTexts(
  part: ShellWordPart,
  home: string,
  valueOf: (name: string) => string | undefined,
): readonly string[] | undefined {
  switch (part.kind) {
    case 'text':
    case 'glob':
      return [part.value];
    case 'brace':
      return part.alternatives;
    case 'home':
      return [home];
    case 'variable': {
      const value = part.name === 'HOME' ? (valueOf('HOME') ?? home) : valueOf(part.name);
      return [value ?? part.fallback ?? `\${${part.name}}`];
    }
    case 'unknown':
      return undefined;
  }
}
