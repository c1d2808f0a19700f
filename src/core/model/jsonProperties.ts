/** A property of the outermost object of a JSON text: offsets into the text. */
export interface JsonProperty {
  readonly name: string;
  /** Of the quote before its name. */
  readonly start: number;
  readonly valueStart: number;
  /** Behind the last character of its value. */
  readonly end: number;
}

const token = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g;

/** Where the properties of the outermost object are, in their order. The text must be a valid JSON object. */
export function jsonProperties(text: string): readonly JsonProperty[] {
  const properties: JsonProperty[] = [];
  let depth = 0;
  let key: { readonly name: string; readonly start: number } | undefined;
  let valueStart: number | undefined;
  let end = 0;
  const finish = (): void => {
    if (key && valueStart !== undefined) properties.push({ ...key, valueStart, end });
    key = valueStart = undefined;
  };
  for (const { 0: word, index } of text.matchAll(token)) {
    const closes = word === '}' || word === ']';
    if (closes) depth -= 1;
    if (depth === 0 && closes) finish();
    else if (depth === 1 && word === ',') finish();
    else if (depth === 1 && key === undefined && !closes)
      key = { name: JSON.parse(word) as string, start: index };
    else if (key && depth >= 1 && !(word === ':' && valueStart === undefined)) {
      valueStart ??= index;
      end = index + word.length;
    }
    if (word === '{' || word === '[') depth += 1;
  }
  return properties;
}
