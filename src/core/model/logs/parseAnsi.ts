/** 0–7 normal, 8–15 bright, 16–255 of the palette, or `#rrggbb`. */
export type AnsiColor = number | `#${string}`;

export interface AnsiStyle {
  readonly foreground?: AnsiColor;
  readonly background?: AnsiColor;
  readonly bold?: true;
  readonly dim?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly inverse?: true;
  readonly strike?: true;
}

export interface AnsiSpan {
  readonly text: string;
  readonly style: AnsiStyle;
}

export const PLAIN: AnsiStyle = {};

/**
 * Escape sequences: colours and the like (CSI … m), other controls (CSI), titles and links (OSC), further two-character
 * ones. No quantifier can overlap with what follows it, so that no line makes it slow.
 */
const SEQUENCE = new RegExp(
  [
    String.raw`\u001b\[([0-9;:<=>?]*)[ -/]*([@-~])`,
    String.raw`\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?`,
    String.raw`\u001b[PX^_][^\u001b]*(?:\u001b\\)?`,
    String.raw`\u001b\[[0-9;:<=>?]*[ -/]*$`,
    String.raw`\u001b[ -/]*[0-Z\\^-~]`,
    String.raw`[\u0000-\u0008\u000b-\u001f\u007f]`,
  ].join('|'),
  'g',
);

/** Plain text: for searching, copying and reading levels. */
export function stripAnsi(text: string): string {
  return text.replace(SEQUENCE, '');
}

/**
 * A line as pieces of one style each, escape sequences and other control characters taken out.
 *
 * @param before the style that the line before left behind
 */
export function parseAnsi(
  text: string,
  before: AnsiStyle = PLAIN,
): { readonly spans: readonly AnsiSpan[]; readonly style: AnsiStyle } {
  const spans: AnsiSpan[] = [];
  let style = before;
  let start = 0;
  const add = (end: number): void => {
    if (end === start) return;
    const piece = text.slice(start, end);
    const last = spans.at(-1);
    if (last?.style === style) spans[spans.length - 1] = { text: last.text + piece, style };
    else spans.push({ text: piece, style });
  };
  for (const match of text.matchAll(SEQUENCE)) {
    add(match.index);
    start = match.index + match[0].length;
    if (match[2] === 'm') style = applySgr(style, match[1] ?? '');
  }
  add(text.length);
  return { spans, style };
}

type Draft = { -readonly [K in keyof AnsiStyle]: AnsiStyle[K] };

function applySgr(style: AnsiStyle, parameters: string): AnsiStyle {
  const codes = parameters.split(/[;:]/).map(Number);
  const draft: Draft = { ...style };
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? 0;
    if (code === 38 || code === 48) {
      const [color, used] = extendedColor(codes.slice(index + 1));
      index += used;
      if (color !== undefined) draft[code === 38 ? 'foreground' : 'background'] = color;
    } else applyCode(draft, code);
  }
  return Object.keys(draft).length === 0 ? PLAIN : draft;
}

const FLAGS: Readonly<
  Record<number, 'bold' | 'dim' | 'italic' | 'underline' | 'inverse' | 'strike'>
> = { 1: 'bold', 2: 'dim', 3: 'italic', 4: 'underline', 7: 'inverse', 9: 'strike' };

const ENDS: Readonly<Record<number, readonly (keyof AnsiStyle)[]>> = {
  0: ['foreground', 'background', 'bold', 'dim', 'italic', 'underline', 'inverse', 'strike'],
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  29: ['strike'],
  39: ['foreground'],
  49: ['background'],
};

function applyCode(draft: Draft, code: number): void {
  const flag = FLAGS[code];
  if (flag !== undefined) draft[flag] = true;
  else if (code >= 30 && code <= 37) draft.foreground = code - 30;
  else if (code >= 40 && code <= 47) draft.background = code - 40;
  else if (code >= 90 && code <= 97) draft.foreground = code - 82;
  else if (code >= 100 && code <= 107) draft.background = code - 92;
  for (const name of ENDS[code] ?? []) Reflect.deleteProperty(draft, name);
}

/** `5;n` of the palette, `2;r;g;b`. @returns the colour, and how many codes it took */
function extendedColor(codes: readonly number[]): readonly [AnsiColor | undefined, number] {
  const [mode, a = 0, b = 0, c = 0] = codes;
  if (mode === 5) return [a >= 0 && a <= 255 ? a : undefined, 2];
  if (mode !== 2) return [undefined, 0];
  const valid = [a, b, c].every((part) => part >= 0 && part <= 255);
  const hex = [a, b, c].map((part) => part.toString(16).padStart(2, '0')).join('');
  return [valid ? `#${hex}` : undefined, 4];
}
