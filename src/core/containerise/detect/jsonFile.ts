import type { ProjectTree, SourceText } from '../projectTree.ts';

/** A JSON file, comments and trailing commas forgiven; undefined when it is missing or no object. */
export async function readJson(
  tree: ProjectTree,
  path: string,
): Promise<{ readonly source: SourceText; readonly value: JsonObject } | undefined> {
  const source = await tree.read(path);
  if (source === undefined) return undefined;
  const plain = source.text
    .replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, text?: string) => text ?? '')
    .replace(/,(\s*[}\]])/g, '$1');
  try {
    const value: unknown = JSON.parse(plain);
    return isObject(value) ? { source, value } : undefined;
  } catch {
    return undefined;
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Those properties that are texts. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
