import { canonicalModel } from '../canonical/canonicalModel.ts';
import { resolvePaths } from '../canonical/resolvePaths.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import type { MapNode } from '../document/configNode.ts';
import { withoutEntry } from '../document/configNode.ts';
import { mergeNodes } from '../merge/mergeNodes.ts';
import { uniqueItems } from '../merge/uniqueItems.ts';
import type { Place } from '../text/textPosition.ts';
import { placedText } from '../text/textPosition.ts';
import type { Variables } from '../variables/interpolate.ts';
import { extendServices } from './extendServices.ts';
import { includeFiles } from './includeFiles.ts';
import type { LoadContext } from './loadContext.ts';

/** Files that are merged with each other, and what they are read with. */
export interface ModelRequest {
  readonly paths: readonly string[];
  readonly folder: string;
  readonly variables: Variables;
  /** The files that include these. */
  readonly chain: readonly string[];
  /** What asks for the files; undefined for the project's own. */
  readonly from?: Place;
}

/** Merges files over each other. Relative paths are absolute in the result. */
export async function loadModel(context: LoadContext, request: ModelRequest): Promise<MapNode> {
  const { folder, variables } = request;
  let model: MapNode | undefined;
  for (const path of request.paths) {
    const roots = await context.readRoots(path, variables);
    if (roots === undefined) {
      context.markIncomplete();
      const place = request.from ?? { source: placedText(path, ''), start: 0, end: 0 };
      context.problems.push(problem('missing-file', place, ['missing-file.message', path]));
      continue;
    }
    for (const root of roots) {
      if (root.kind !== 'map') continue;
      const extended = await extendServices(context, root, { path, folder, variables });
      const load = (included: ModelRequest): Promise<MapNode> => loadModel(context, included);
      const complete = await includeFiles(context, extended, { ...request, path, load });
      model = mergeFile(context, model, complete);
    }
  }
  const empty = emptyModel(request.paths[0] ?? '');
  return resolvePaths(model ?? empty, { folder, variables });
}

function mergeFile(context: LoadContext, base: MapNode | undefined, over: MapNode): MapNode {
  const merged = mergeNodes(base ?? emptyModel(''), over, context.problems);
  const unique = uniqueItems(merged);
  if (unique.kind !== 'map') return over;
  const canonical = canonicalModel(withoutEntry(unique, 'version'), context.problems);
  // A range of ports may meet a port of the other file only now.
  const model = uniqueItems(canonical);
  return model.kind === 'map' ? model : canonical;
}

function emptyModel(path: string): MapNode {
  const place = { source: placedText(path, ''), start: 0, end: 0 };
  return { kind: 'map', entries: new Map(), place };
}
