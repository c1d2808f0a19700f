import type { ShellWord, ShellWordPart } from '../syntax/shellScript.ts';

/** More alternatives than anybody writes by hand; beyond it the word counts as unknown. */
const alternativesLimit = 64;

/** Every text that a word can stand for; undefined when a part of it is not known. Globs stay as they are written. */
export function expandWord(
  word: ShellWord,
  home: string,
  valueOf: (name: string) => string | undefined,
): readonly string[] | undefined {
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
      const known = value ?? part.fallback;
      return known === undefined ? undefined : [known];
    }
    case 'unknown':
      return undefined;
  }
}
