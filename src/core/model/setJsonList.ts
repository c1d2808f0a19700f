import { jsonProperties, type JsonProperty } from './jsonProperties.ts';

/**
 * A JSON object's text with another list of words as one of its properties: on one line or on several, as the list was
 * before, or as the object is. An empty list takes the property out. All other bytes stay.
 *
 * @param text a valid JSON object
 * @param values undefined leaves the text as it is
 */
export function setJsonList(
  text: string,
  name: string,
  values: readonly string[] | undefined,
): string {
  if (values === undefined) return text;
  const properties = jsonProperties(text);
  const [old, ...twice] = properties.filter((each) => each.name === name).reverse();
  // Readers take the last of several: the others go.
  const [extra] = twice;
  if (extra) return setJsonList(without(text, properties, extra), name, values);
  if (old === undefined) return values.length === 0 ? text : added(text, properties, name, values);
  if (values.length === 0) return without(text, properties, old);
  const before = text.slice(old.valueStart, old.end);
  return text.slice(0, old.valueStart) + relisted(before, values, text) + text.slice(old.end);
}

function without(text: string, properties: readonly JsonProperty[], old: JsonProperty): string {
  const index = properties.indexOf(old);
  const previous = properties[index - 1];
  const next = properties[index + 1];
  if (previous) return text.slice(0, previous.end) + text.slice(old.end);
  if (next) return text.slice(0, old.start) + text.slice(next.start);
  return text.slice(0, text.indexOf('{') + 1) + text.slice(old.end);
}

function added(
  text: string,
  properties: readonly JsonProperty[],
  name: string,
  values: readonly string[],
): string {
  const [first] = properties;
  const last = properties.at(-1);
  const lineEnd = lineEndOf(text);
  const key = `${JSON.stringify(name)}: `;
  if (!first || !last) {
    const open = text.indexOf('{') + 1;
    const inner = `${lineEnd}  ${key}${list(values, lineEnd, '    ', '  ')}${lineEnd}`;
    return text.slice(0, open) + inner + text.slice(text.lastIndexOf('}'));
  }
  const indent = /[\r\n]([ \t]*)$/.exec(text.slice(0, first.start))?.[1];
  const property =
    indent === undefined
      ? `, ${key}[${values.map((each) => JSON.stringify(each)).join(', ')}]`
      : `,${lineEnd}${indent}${key}${list(values, lineEnd, indent + indent, indent)}`;
  return text.slice(0, last.end) + property + text.slice(last.end);
}

/** In the form of the old list; words that stay are written as they were. */
function relisted(old: string, values: readonly string[], text: string): string {
  const spellings = new Map<unknown, string>();
  const written = [...old.matchAll(/"(?:[^"\\]|\\.)*"/g)];
  for (const [word] of written) spellings.set(JSON.parse(word), word);
  const words = values.map((each) => spellings.get(each) ?? JSON.stringify(each));
  const [, inner] = /^\[(\s*)[^\]\s]/.exec(old) ?? [];
  const outer = /[^[\s](\s*)\]$/.exec(old)?.[1] ?? '';
  if (!old.startsWith('[') || inner === undefined) return `[${words.join(', ')}]`;
  const isTall = /[\r\n]/.test(inner);
  const [one, two] = written;
  const comma = one && two ? old.slice(one.index + one[0].length, two.index) : ', ';
  const between = isTall ? inner : comma.replace(/^\s*,/, '');
  const close = isTall && outer === '' ? lineEndOf(text) : outer;
  return `[${inner}${words.join(`,${between}`)}${close}]`;
}

function list(
  values: readonly string[],
  lineEnd: string,
  indent: string,
  outerIndent: string,
): string {
  const lines = values.map((each) => indent + JSON.stringify(each));
  return `[${lineEnd}${lines.join(`,${lineEnd}`)}${lineEnd}${outerIndent}]`;
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
