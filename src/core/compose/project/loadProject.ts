import type { ComposeDocument } from '../document/composeDocument.ts';
import { valueAt } from '../document/readNode.ts';
import { resourceSections } from '../canonical/canonicalModel.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import { baseName, parentFolder } from '../text/paths.ts';
import { rangeOf } from '../text/textPosition.ts';
import type { Variables } from '../variables/interpolate.ts';
import { interpolate } from '../variables/interpolate.ts';
import type { ComposeFiles } from './composeFiles.ts';
import type { ComposeProject } from './composeProject.ts';
import { createLoadContext } from './loadContext.ts';
import type { LoadContext } from './loadContext.ts';
import { loadModel } from './loadModel.ts';
import { normaliseModel } from './normaliseModel.ts';
import { normaliseProjectName } from './projectName.ts';
import type { ProjectRequest } from './projectRequest.ts';
import { resolveServiceFiles } from './resolveServiceFiles.ts';
import { resolveRequest } from './projectRequest.ts';
import { toResources } from './toResources.ts';
import { toServices } from './toServices.ts';

/**
 * Reads a project as `docker compose config` does, without the CLI. Never throws for what files say: their faults are
 * in `problems`. Rejects only when `files` does.
 *
 * @param known documents of an earlier loading by path (or newer ones that an editor holds): makes this fast
 */
export async function loadComposeProject(
  files: ComposeFiles,
  request: ProjectRequest,
  known: ReadonlyMap<string, ComposeDocument> = new Map(),
): Promise<ComposeProject> {
  const context = createLoadContext(files, known);
  const { paths, folder, variables: given, profiles } = await resolveRequest(context, request);
  const name = await findProjectName(context, request, paths, folder, given);
  const variables = { ...given, COMPOSE_PROJECT_NAME: name };
  const merged = await loadModel(context, { paths, folder, variables, chain: [] });
  const withFiles = await resolveServiceFiles(context, merged, variables);
  const model = normaliseModel(withFiles, name, variables);
  const [networks, volumes, configs, secrets] = resourceSections.map((section) =>
    toResources(model, section),
  );
  return {
    name,
    folder,
    files: paths,
    loaded: context.loaded,
    watched: [...context.watched],
    services: toServices(model, profiles),
    networks: networks ?? [],
    volumes: volumes ?? [],
    configs: configs ?? [],
    secrets: secrets ?? [],
    profiles,
    variables,
    model,
    problems: context.problems,
    isIncomplete: context.isIncomplete(),
  };
}

/** The request wins, then the environment, then the last file that has a name, then the folder. */
async function findProjectName(
  context: LoadContext,
  request: ProjectRequest,
  paths: readonly string[],
  folder: string,
  variables: Variables,
): Promise<string> {
  const set = request.name ?? variables['COMPOSE_PROJECT_NAME'] ?? '';
  if (set !== '') return set;
  let found = '';
  for (const path of paths)
    for (const root of (await context.readDocument(path))?.roots ?? []) {
      const node = valueAt(root, 'name');
      if (node?.kind !== 'scalar' || typeof node.value !== 'string') continue;
      const name = interpolate(node.value, variables);
      const usable = normaliseProjectName(name);
      if (usable !== name && usable !== '' && !node.value.includes('$')) {
        const edits = [{ range: rangeOf(node.place), newText: usable }];
        const fixes = [{ title: ['invalid-name.fix', usable] as const, edits }];
        const words = ['invalid-name.message', name] as const;
        context.problems.push(problem('invalid-name', node.place, words, { fixes }));
      }
      if (name !== '') found = usable;
    }
  if (found !== '') return found;
  return (
    normaliseProjectName(baseName(folder)) || normaliseProjectName(baseName(parentFolder(folder)))
  );
}
