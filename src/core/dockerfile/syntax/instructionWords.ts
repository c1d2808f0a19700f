import type { InstructionFlag, InstructionWord } from './instruction.ts';
import type { JoinedText } from './joinedText.ts';

/** Words split at white space outside quotes, as the builder splits the arguments of COPY, ENV, LABEL… */
export function wordsOf(body: JoinedText, escape: string): readonly InstructionWord[] {
  const words: InstructionWord[] = [];
  const { text } = body;
  let index = 0;
  while (index < text.length) {
    if (isBlank(text[index])) {
      index += 1;
      continue;
    }
    const start = index;
    const plain = plainEnd(text, start, escape);
    if (plain !== undefined) {
      const word = text.slice(start, plain);
      words.push({ text: word, value: word, span: body.toSpan(start, plain), isExpanded: true });
      index = plain;
      continue;
    }
    let value = '';
    let quote = '';
    let isExpanded = true;
    for (; index < text.length; index += 1) {
      const character = text[index] ?? '';
      if (quote === '' && isBlank(character)) break;
      if (character === quote) quote = '';
      else if (quote === '' && (character === '"' || character === "'")) {
        quote = character;
        if (character === "'") isExpanded = false;
      } else if (character === escape && quote !== "'" && index + 1 < text.length) {
        index += 1;
        const escaped = text[index] ?? '';
        // An escaped dollar sign stays escaped, so that nothing takes it for a variable later.
        value += escaped === '$' ? `${escape}$` : escaped;
      } else value += character;
    }
    words.push({
      text: text.slice(start, index),
      value,
      span: body.toSpan(start, index),
      isExpanded,
    });
  }
  return words;
}

/** The end of a word without quotes and escapes, at the next blank; undefined when it has some. */
function plainEnd(text: string, start: number, escape: string): number | undefined {
  const escapeCode = escape.charCodeAt(0);
  let index = start;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 32 || code === 9 || code === 10 || code === 13) return index;
    if (code === 34 || code === 39 || code === escapeCode) return undefined;
  }
  return index;
}

/** Splits the leading `--name=value` words off; they end at the first other word. */
export function splitFlags(body: JoinedText): {
  readonly flags: readonly InstructionFlag[];
  readonly rest: JoinedText;
} {
  const flags: InstructionFlag[] = [];
  const pattern = /\s*--([A-Za-z][\w-]*)(?:=("[^"]*"|\S*))?(?=\s|$)/y;
  let end = 0;
  for (;;) {
    pattern.lastIndex = end;
    const match = pattern.exec(body.text);
    if (match === null) break;
    const start = match.index + match[0].search(/\S/);
    end = match.index + match[0].length;
    flags.push({
      name: match[1] ?? '',
      value: match[2]?.replace(/^"(.*)"$/, '$1'),
      span: body.toSpan(start, end),
    });
  }
  const restStart = end + Math.max(0, body.text.slice(end).search(/\S|$/));
  return { flags, rest: body.slice(restStart) };
}

/** The strings of a JSON array, each with its quotes in the span; undefined when the text is no such array. */
export function jsonWordsOf(body: JoinedText): readonly InstructionWord[] | undefined {
  const { text } = body;
  if (!/^\s*\[/.test(text) || !/\]\s*$/.test(text)) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed) || parsed.some((item) => typeof item !== 'string')) return undefined;
  } catch {
    return undefined;
  }
  const words: InstructionWord[] = [];
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
    words.push({
      text: match[0],
      value: String(JSON.parse(match[0])),
      span: body.toSpan(match.index, match.index + match[0].length),
      isExpanded: true,
    });
  }
  return words;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}
