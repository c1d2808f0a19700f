import { canonicalService } from '../canonical/canonicalService.ts';
import { withValues } from '../canonical/canonicalModel.ts';
import { resolveServicePaths } from '../canonical/resolvePaths.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import type { ConfigNode, MapNode } from '../document/configNode.ts';
import { withoutEntry } from '../document/configNode.ts';
import { entriesAt, mapAt, textAt, valueAt } from '../document/readNode.ts';
import { mergeNodes } from '../merge/mergeNodes.ts';
import { parentFolder, resolvePath } from '../text/paths.ts';
import type { Variables } from '../variables/interpolate.ts';
import type { LoadContext } from './loadContext.ts';

/** One file, and where its relative paths start. */
export interface FileScope {
  readonly path: string;
  readonly folder: string;
  readonly variables: Variables;
}

/** Puts the services that others extend under them. */
export async function extendServices(
  context: LoadContext,
  root: MapNode,
  scope: FileScope,
): Promise<MapNode> {
  const extended = new Map<string, ConfigNode>();
  for (const { key, value } of entriesAt(root, 'services'))
    if (valueAt(value, 'extends') !== undefined)
      extended.set(key, await extendService(context, root, key, scope, []));
  return withValues(root, 'services', (service, name) => extended.get(name) ?? service);
}

async function extendService(
  context: LoadContext,
  root: MapNode,
  name: string,
  scope: FileScope,
  chain: readonly string[],
): Promise<ConfigNode> {
  const service = valueAt(root, 'services', name);
  const request = valueAt(service, 'extends');
  if (service?.kind !== 'map' || request === undefined) return service ?? root;
  const own = withoutEntry(service, 'extends');
  const step = `${scope.path}#${name}`;
  if (chain.includes(step)) {
    const cycle = [...chain.slice(chain.indexOf(step)), step].map(serviceOf).join(' → ');
    const words = ['extends-cycle.message', cycle] as const;
    context.problems.push(problem('extends-cycle', request.place, words));
    return own;
  }
  const base = await findBase(context, root, request, scope, [...chain, step]);
  // One service under another: their keys are merged by the rules of services.
  return base === undefined ? own : mergeNodes(base, own, context.problems, ['services', name]);
}

async function findBase(
  context: LoadContext,
  root: MapNode,
  request: ConfigNode,
  scope: FileScope,
  chain: readonly string[],
): Promise<ConfigNode | undefined> {
  const name = textAt(request) ?? textAt(request, 'service');
  if (name === undefined) return undefined;
  const place = (valueAt(request, 'service') ?? request).place;
  const file = textAt(request, 'file');
  if (file === undefined) {
    if (mapAt(root, 'services', name) === undefined) {
      const words = ['undefined-service.extends', name] as const;
      context.problems.push(problem('undefined-service', place, words));
      return undefined;
    }
    return extendService(context, root, name, scope, chain);
  }
  const path = resolvePath(scope.folder, file);
  const roots = await context.readRoots(path, scope.variables);
  if (roots === undefined) {
    context.markIncomplete();
    const at = (valueAt(request, 'file') ?? request).place;
    context.problems.push(problem('missing-file', at, ['missing-file.message', path]));
    return undefined;
  }
  const other = roots.find((candidate) => mapAt(candidate, 'services', name) !== undefined);
  if (other?.kind !== 'map') {
    const words = ['undefined-service.inFile', name, file] as const;
    context.problems.push(problem('undefined-service', place, words));
    return undefined;
  }
  const folder = parentFolder(path);
  const base = await extendService(context, other, name, { ...scope, path, folder }, chain);
  if (base.kind !== 'map') return undefined;
  const canonical = canonicalService(base, context.problems);
  return resolveServicePaths(canonical, { folder, variables: scope.variables });
}

function serviceOf(step: string): string {
  return step.slice(step.lastIndexOf('#') + 1);
}
