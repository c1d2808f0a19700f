import { canonicalModel } from './canonical/canonicalModel.ts';
import { resolvePaths } from './canonical/resolvePaths.ts';
import type { ComposeBuild } from './composeBuild.ts';
import { composeBuilds } from './composeBuilds.ts';
import { parseComposeDocument } from './document/parseComposeDocument.ts';
import { textAt } from './document/readNode.ts';
import { normaliseModel } from './project/normaliseModel.ts';
import { normaliseProjectName } from './project/projectName.ts';
import { toServices } from './project/toServices.ts';
import { baseName, parentFolder } from './text/paths.ts';
import type { Variables } from './variables/interpolate.ts';
import { interpolateNode } from './variables/interpolateNode.ts';

/**
 * The services of one compose file that are built, with paths made absolute; `include`, `extends` and overrides, which
 * need other files, are left to `loadComposeProject`. A file that is no valid YAML or no compose file has none.
 *
 * @param file absolute path of the compose file
 * @param variables what `${…}` refers to: the environment and the `.env` file beside it
 */
export function parseComposeBuilds(
  text: string,
  file: string,
  variables: Variables = {},
): readonly ComposeBuild[] {
  const document = parseComposeDocument(file, text);
  const [first] = document.roots;
  const root = first && interpolateNode(first, variables, []);
  if (root?.kind !== 'map' || document.problems.some(({ code }) => code === 'yaml-syntax'))
    return [];
  const folder = parentFolder(file);
  const name = normaliseProjectName(textAt(root, 'name') ?? baseName(folder));
  const resolved = resolvePaths(canonicalModel(root, []), { folder, variables });
  const model = normaliseModel(resolved, name, variables);
  return composeBuilds({ name, services: toServices(model, []) });
}
