import { basename, isAbsolute, resolve } from 'node:path';
import { parse } from 'yaml';
import type { ComposeBuild } from './composeBuild.ts';
import { interpolate } from './interpolate.ts';
import { isRemoteContext } from './isRemoteContext.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The services of a compose file that are built, with paths made absolute. A file that is no valid YAML or no
 * compose file has none.
 *
 * @param file absolute path of the compose file
 * @param variables what `${…}` refers to: the environment and the `.env` file beside it
 */
export function parseComposeBuilds(
  text: string,
  file: string,
  variables: Variables = {},
): readonly ComposeBuild[] {
  const root = asRecord(parseYaml(text));
  const folder = resolve(file, '..');
  const project = asText(root['name'], variables) ?? toProjectName(basename(folder));
  return Object.entries(asRecord(root['services'])).flatMap(([service, value]) => {
    const entry = asRecord(value);
    const build = toBuild(entry['build'], folder, variables);
    if (!build) return [];
    const image = asText(entry['image'], variables);
    return [{ project, service, ...build, ...(image !== undefined && { image }) }];
  });
}

function parseYaml(text: string): unknown {
  try {
    // `merge` for the `<<: *anchor` that compose files share settings with.
    return parse(text, { merge: true, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

type BuildPart = Pick<ComposeBuild, 'context' | 'dockerfile' | 'target' | 'args'>;

function toBuild(value: unknown, folder: string, variables: Variables): BuildPart | undefined {
  if (value === undefined || value === null) return undefined;
  const build = typeof value === 'string' ? { context: value } : asRecord(value);
  const context = toPath(asText(build['context'], variables) ?? '.', folder);
  const named = asText(build['dockerfile'], variables);
  const inline = build['dockerfile_inline'] !== undefined;
  const target = asText(build['target'], variables);
  return {
    context,
    ...(!inline &&
      !isRemoteContext(context) && { dockerfile: resolve(context, named ?? 'Dockerfile') }),
    ...(target !== undefined && target !== '' && { target }),
    args: toArgs(build['args'], variables),
  };
}

function toPath(path: string, folder: string): string {
  return isRemoteContext(path) || isAbsolute(path) ? path : resolve(folder, path);
}

/** A list of `NAME=value` or a mapping; an argument without a value is taken from the environment, as compose does. */
function toArgs(value: unknown, variables: Variables): Readonly<Record<string, string>> {
  const pairs: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item) => splitPair(String(item)))
    : Object.entries(asRecord(value));
  return Object.fromEntries(
    pairs.flatMap(([name, given]) => {
      const text =
        given === null || given === undefined ? variables[name] : asText(given, variables);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function splitPair(text: string): readonly [string, string | undefined] {
  const at = text.indexOf('=');
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function asText(value: unknown, variables: Variables): string | undefined {
  if (typeof value === 'string') return interpolate(value, variables);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Compose's normalisation of the folder's name. */
function toProjectName(folder: string): string {
  return folder
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
}
