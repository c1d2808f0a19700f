import { resourceSections } from '../canonical/canonicalModel.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import type { ConfigEntry, ConfigNode, MapNode } from '../document/configNode.ts';
import { withEntry, withoutEntry } from '../document/configNode.ts';
import { entriesAt, itemsAt, mapAt, textAt, toPlain, valueAt } from '../document/readNode.ts';
import { isRemoteContext } from '../isRemoteContext.ts';
import { asList } from '../merge/listForms.ts';
import { parentFolder, resolvePath } from '../text/paths.ts';
import type { Variables } from '../variables/interpolate.ts';
import { parseEnvFile } from '../variables/parseEnvFile.ts';
import type { LoadContext } from './loadContext.ts';
import type { ModelRequest } from './loadModel.ts';

interface IncludeScope extends ModelRequest {
  /** The file that includes. */
  readonly path: string;
  readonly load: (request: ModelRequest) => Promise<MapNode>;
}

/** Adds what the files under `include` define, each read with its own folder and variables. */
export async function includeFiles(
  context: LoadContext,
  root: MapNode,
  scope: IncludeScope,
): Promise<MapNode> {
  let model = withoutEntry(root, 'include');
  for (const item of itemsAt(root, 'include')) {
    const imported = await loadIncluded(context, item, scope);
    if (imported !== undefined) model = importModel(context, model, imported);
  }
  return model;
}

async function loadIncluded(
  context: LoadContext,
  item: ConfigNode,
  { folder, variables, path, chain, load }: IncludeScope,
): Promise<MapNode | undefined> {
  const given = textList(valueAt(item, 'path') ?? item);
  const [main] = given;
  if (main === undefined) return undefined;
  if (given.some(isRemoteContext)) {
    context.markIncomplete();
    context.problems.push(problem('remote-file', item.place, ['remote-file.message']));
    return undefined;
  }
  const paths = given.map((each) => resolvePath(folder, each));
  const mainPath = paths[0] ?? '';
  const steps = [...chain, path];
  if (steps.includes(mainPath)) {
    const cycle = [...steps.slice(steps.indexOf(mainPath)), mainPath].join(' → ');
    context.problems.push(problem('include-cycle', item.place, ['include-cycle.message', cycle]));
    return undefined;
  }
  const projectFolder = textAt(item, 'project_directory');
  const included =
    projectFolder === undefined ? parentFolder(mainPath) : resolvePath(folder, projectFolder);
  const own = await readVariables(context, item, folder, included, variables);
  return load({
    paths,
    folder: included,
    variables: { ...own, ...variables },
    chain: steps,
    from: item.place,
  });
}

async function readVariables(
  context: LoadContext,
  item: ConfigNode,
  folder: string,
  included: string,
  variables: Variables,
): Promise<Variables> {
  const named = valueAt(item, 'env_file');
  const given = named === undefined ? [] : textList(named);
  let found: Variables = {};
  for (const file of given.length > 0 ? given : [resolvePath(included, '.env')]) {
    const path = resolvePath(folder, file);
    const text = await context.readText(path);
    if (text !== undefined) found = { ...found, ...parseEnvFile(text, { ...found, ...variables }) };
    else if (named !== undefined)
      context.problems.push(
        problem('missing-env-file', named.place, ['missing-env-file.message', path]),
      );
  }
  return found;
}

function importModel(context: LoadContext, model: MapNode, imported: MapNode): MapNode {
  let result = model;
  for (const section of ['services', ...resourceSections, 'models']) {
    const from = mapAt(imported, section);
    if (from === undefined) continue;
    const entries = new Map<string, ConfigEntry>(mapAt(result, section)?.entries);
    for (const entry of entriesAt(from)) {
      const own = entries.get(entry.key);
      if (own === undefined) entries.set(entry.key, entry);
      else if (!isSame(own.value, entry.value)) reportConflict(context, own, entry);
    }
    result = withEntry(result, section, { ...(mapAt(result, section) ?? from), entries });
  }
  return result;
}

function reportConflict(context: LoadContext, own: ConfigEntry, other: ConfigEntry): void {
  const related = [{ place: other.keyPlace, message: ['related.other', own.key] as const }];
  context.problems.push(
    problem('include-conflict', own.keyPlace, ['include-conflict.message', own.key], { related }),
  );
}

function isSame(left: ConfigNode, right: ConfigNode): boolean {
  return JSON.stringify(toPlain(left)) === JSON.stringify(toPlain(right));
}

function textList(node: ConfigNode): readonly string[] {
  return (asList(node)?.items ?? []).flatMap((item) => textAt(item) ?? []);
}
