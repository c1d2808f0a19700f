import type { PlacedText } from '../text/textPosition.ts';

/** A part of a document that is valid YAML by itself; `start` and `end` are UTF-16 offsets. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Keys above the chunk's own map: none, or the section such as `services`. */
  readonly section?: SectionHeader;
}

export interface SectionHeader {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const plainKey = /^(?:<<|[\w./-]+|"[^"\\]*"|'[^']*')[ \t]*:(?=[ \t]|$)/;
const headerOnly = /^([\w.-]+)[ \t]*:[ \t]*(?:#.*)?$/;

interface Line {
  readonly start: number;
  readonly indent: number;
  /** Without indentation and line break; empty for blank lines and comments. */
  readonly text: string;
}

/**
 * Cuts a document between the services (networks, volumes…), so that only what changed must be parsed again. Undefined
 * when it is not written plainly enough to be sure: it is parsed as a whole then.
 */
export function splitChunks(source: PlacedText): readonly Chunk[] | undefined {
  const lines = readLines(source);
  if (lines.some(({ indent, text }) => indent === 0 && /^(?:---|\.\.\.|%|\t)/.test(text)))
    return undefined;
  const tops = lines.filter(({ indent, text }) => indent === 0 && plainKey.test(text));
  const first = lines.find(({ text }) => text !== '');
  if (first === undefined || first !== tops[0]) return undefined;
  return tops.flatMap((top, index) => {
    const end = tops[index + 1]?.start ?? source.text.length;
    return splitSection(source, lines, top, end);
  });
}

function readLines({ text, lines: { starts: lineStarts } }: PlacedText): readonly Line[] {
  return lineStarts.map((start, index) => {
    const line = text.slice(start, lineStarts[index + 1] ?? text.length);
    const content = line.trim();
    const indent = line.length - line.trimStart().length;
    return { start, indent, text: content.startsWith('#') ? '' : content };
  });
}

function splitSection(
  { text }: PlacedText,
  lines: readonly Line[],
  top: Line,
  end: number,
): readonly Chunk[] {
  const whole = [{ start: top.start, end }];
  const key = headerOnly.exec(top.text)?.[1];
  const content = lines.filter(
    (line) => line.start > top.start && line.start < end && line.text !== '',
  );
  const indent = content[0]?.indent ?? 0;
  if (key === undefined || indent === 0) return whole;
  if (content.some((line) => line.indent < indent)) return whole;
  const children = content.filter((line) => line.indent === indent);
  if (children.length < 2 || !children.every((line) => plainKey.test(line.text))) return whole;
  // A tab is no indentation: YAML refuses it, and says so better when it sees all.
  if (/^ *\t/m.test(text.slice(top.start, end))) return whole;
  const section = { key, start: top.start, end: top.start + key.length };
  return children.map((child, index) => ({
    start: child.start,
    end: children[index + 1]?.start ?? end,
    section,
  }));
}
