export interface SplitWords {
  readonly words: readonly string[];
  /** What keeps the text from being read. */
  readonly fault?: 'quote' | 'backslash';
  /** An unquoted character that a shell would act on, while here it is passed on as it stands. */
  readonly shellSyntax?: string;
}

/** What means something to a shell, and nothing without one. */
const ACTIVE = /[$`|&;<>*?(){}~]/;

/**
 * Cuts a text into words as sh does: blanks separate, quotes and backslashes hold together. Nothing is expanded, as no
 * shell runs. A JSON array of texts, as a Dockerfile's exec form, is taken as it is.
 */
export function splitWords(text: string): SplitWords {
  return execForm(text) ?? shellWords(text);
}

function execForm(text: string): SplitWords | undefined {
  if (!text.trimStart().startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isWords = Array.isArray(value) && value.every((word) => typeof word === 'string');
    return isWords ? { words: value } : undefined;
  } catch {
    return undefined;
  }
}

function shellWords(text: string): SplitWords {
  const words: string[] = [];
  let word: string | undefined;
  let shellSyntax: string | undefined;
  let at = 0;
  const done = (fault?: SplitWords['fault']): SplitWords => ({
    words: word === undefined ? words : [...words, word],
    ...(fault !== undefined && { fault }),
    ...(shellSyntax !== undefined && { shellSyntax }),
  });
  while (at < text.length) {
    const character = text[at] ?? '';
    at += 1;
    if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === "'") {
      const end = text.indexOf("'", at);
      word = (word ?? '') + text.slice(at, end === -1 ? undefined : end);
      if (end === -1) return done('quote');
      at = end + 1;
    } else if (character === '"') {
      const quoted = doubleQuoted(text, at);
      word = (word ?? '') + quoted.value;
      if (quoted.end === undefined) return done('quote');
      at = quoted.end;
    } else if (character === '\\') {
      if (at === text.length) return done('backslash');
      // A line that goes on in the next one.
      if (text[at] !== '\n') word = (word ?? '') + (text[at] ?? '');
      at += 1;
    } else {
      if (ACTIVE.test(character)) shellSyntax ??= character;
      word = (word ?? '') + character;
    }
  }
  return done();
}

/** @param start behind the opening quote @returns `end` behind the closing one; undefined without one */
function doubleQuoted(
  text: string,
  start: number,
): { readonly value: string; readonly end?: number } {
  let value = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (character === '"') return { value, end: at + 1 };
    if (character === '\\' && /["\\$`\n]/.test(next)) {
      if (next !== '\n') value += next;
      at += 1;
    } else value += character;
  }
  return { value };
}
