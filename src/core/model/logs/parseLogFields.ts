/** A line that a program wrote for machines. */
export interface LogFields {
  readonly format: 'json' | 'logfmt';
  /** In the order of the line; values of JSON that are not text as JSON. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** The part for people, where one of the usual names holds it. */
  readonly message?: string;
}

const MESSAGE_NAMES = ['msg', 'message', 'event', 'log', 'text', '@m'];
const LOGFMT_PAIR = /([A-Za-z_@][\w.@/-]*)=("(?:[^"\\]|\\.)*"|[^\s"]*)(?:\s+|$)/y;
/** One pair stands in many sentences. */
const FEWEST_PAIRS = 2;

/** Undefined for a line that is neither a JSON object nor logfmt. The text must be free of escape sequences. */
export function parseLogFields(text: string): LogFields | undefined {
  const trimmed = text.trim();
  const fields = trimmed.startsWith('{') ? jsonFields(trimmed) : logfmtFields(trimmed);
  if (fields === undefined) return undefined;
  const format = trimmed.startsWith('{') ? 'json' : 'logfmt';
  const message = MESSAGE_NAMES.map((name) => valueOf(fields, name)).find(
    (value) => value !== undefined,
  );
  return message === undefined ? { format, fields } : { format, fields, message };
}

function valueOf(fields: LogFields['fields'], name: string): string | undefined {
  return fields.find(([key]) => key === name)?.[1];
}

function jsonFields(text: string): LogFields['fields'] | undefined {
  if (!text.endsWith('}')) return undefined;
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return Object.entries(value).map(([name, field]) => [
      name,
      typeof field === 'string' ? field : JSON.stringify(field),
    ]);
  } catch {
    return undefined;
  }
}

function logfmtFields(text: string): LogFields['fields'] | undefined {
  const fields: [string, string][] = [];
  let end = 0;
  while (end < text.length) {
    LOGFMT_PAIR.lastIndex = end;
    const match = LOGFMT_PAIR.exec(text);
    if (match === null) return undefined;
    fields.push([match[1] ?? '', unquote(match[2] ?? '')]);
    end = LOGFMT_PAIR.lastIndex;
  }
  return fields.length < FEWEST_PAIRS ? undefined : fields;
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return value.slice(1, -1).replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char);
}
