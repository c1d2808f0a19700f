import type { Variables } from './interpolate.ts';
import { interpolate } from './interpolate.ts';

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  c: '\\c',
  '"': '"',
  '\\': '\\',
  // Not yet replaced: in a value, two dollar signs are one.
  $: '$$',
};

/**
 * The variables of an env file as compose reads it: `export`, quotes, values in several lines, escapes in double
 * quotes, comments, and variables in values. A line that cannot be read is skipped.
 *
 * @param known goes before what the file itself sets, when values refer to variables, and gives names without a value
 */
export function parseEnvFile(
  text: string,
  known: Variables = {},
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const statement =
    /[ \t\v\f\r]*(?:#[^\n]*|(?:export[ \t]+)?([\w.[\]-]+)[ \t]*(?:[=:][ \t]*(?:"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|([^\n]*))|(?=\n|$))|[^\n]*)/y;
  for (let at = 0; at < source.length;) {
    statement.lastIndex = at;
    const match = statement.exec(source);
    const [, name, double, single, plain] = match ?? [];
    at += Math.max(1, match?.[0].length ?? 1);
    if (name === undefined) continue;
    const lookUp = (value: string): string => interpolate(value, { ...found, ...known });
    const value =
      double !== undefined
        ? lookUp(unescape(double))
        : (single?.replace(/\\'/g, "'") ??
          (plain === undefined ? known[name] : lookUp(withoutComment(plain))));
    if (value !== undefined && !/^\d/.test(name)) found[name] = value;
  }
  return found;
}

function withoutComment(value: string): string {
  return value.replace(/ #.*$/, '').trimEnd();
}

function unescape(value: string): string {
  return value.replace(/\\(0\d{0,3}|[^])/g, (whole, code: string) => {
    if (/^0\d/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    return escapes[code] ?? whole;
  });
}
