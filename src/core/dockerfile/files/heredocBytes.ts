import type { ByteCount } from '../finding.ts';
import type { Heredoc } from '../syntax/instruction.ts';

/** The bytes of the file that COPY makes of a here-document: exact when no variable is put into its text. */
export function heredocBytes(heredoc: Heredoc | undefined, isLiteral: boolean): ByteCount {
  if (heredoc === undefined) return { kind: 'exact', bytes: 0 };
  const { text, stripsTabs } = heredoc;
  const lines = stripsTabs ? text.replace(/^\t+/gm, '') : text;
  const bytes = lines === '' ? 0 : utf8Length(lines.replace(/\r\n/g, '\n')) + 1;
  return { kind: isLiteral || !text.includes('$') ? 'exact' : 'known', bytes };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
