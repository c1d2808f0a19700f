import { setJsonList } from './setJsonList.ts';

export class DaemonJsonError extends Error {
  readonly kind = 'badJson';
  /** From 1 on. */
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'DaemonJsonError';
    this.line = line;
    this.column = column;
  }
}

export interface DaemonChange {
  /** Mirrors of Docker Hub, in the order in which they are tried; an empty list takes the key out. */
  readonly mirrors?: readonly string[];
  readonly insecureRegistries?: readonly string[];
}

/**
 * The text of an engine's `daemon.json` with other mirrors or insecure registries. Every byte outside of these two stays
 * as it is: keys in their order, values, indentation, line ends, a byte order mark. An empty or missing file counts as `{}`.
 *
 * @throws DaemonJsonError for a text that the engine would not read either, with the place
 */
export function editDaemonJson(text: string, change: DaemonChange): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const source = text.slice(mark.length);
  const json = source.trim() === '' ? '{}\n' : source;
  parse(json);
  const mirrored = setJsonList(json, 'registry-mirrors', change.mirrors);
  return mark + setJsonList(mirrored, 'insecure-registries', change.insecureRegistries);
}

/**
 * The mirrors of Docker Hub that the file names; none for an empty or missing one.
 *
 * @throws DaemonJsonError for a text that the engine would not read either, with the place
 */
export function readDaemonMirrors(text: string): readonly string[] {
  const source = text.replace(/^\ufeff/, '');
  if (source.trim() === '') return [];
  const mirrors: unknown = new Map(Object.entries(parse(source))).get('registry-mirrors');
  return Array.isArray(mirrors) ? mirrors.filter((mirror) => typeof mirror === 'string') : [];
}

/** Where the present file is kept before it is written anew: beside it, never over an older copy. */
export function daemonJsonBackupName(path: string, unixMs: number): string {
  const stamp = new Date(unixMs).toISOString().replaceAll(/[:.]/g, '-');
  return `${path}.${stamp}.bak`;
}

function parse(source: string): object {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw at(source, placeOf(source, error), error instanceof Error ? error.message : '');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw at(source, 0, 'The file is not a JSON object.');
  }
  return value;
}

/** Node tells the place in its message, in one of two ways, or means the end. */
function placeOf(source: string, error: unknown): number {
  const message = error instanceof Error ? error.message : '';
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return position === undefined ? brokenAt(source) : Number(position);
}

/** The longest beginning that still can become JSON is told by the first one that a cut does not explain. */
function brokenAt(source: string): number {
  for (let end = 1; end <= source.length; end += 1) {
    try {
      JSON.parse(source.slice(0, end));
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      const position = /at position (\d+)/.exec(message)?.[1];
      const isCut = /end of JSON|unterminated/i.test(message) || Number(position) >= end;
      if (!isCut) return end - 1;
    }
  }
  return source.length;
}

function at(source: string, position: number, message: string): DaemonJsonError {
  const before = source.slice(0, position).split('\n');
  return new DaemonJsonError(message, before.length, (before.at(-1)?.length ?? 0) + 1);
}
