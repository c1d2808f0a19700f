import type { ComposeProject } from '../project/composeProject.ts';
import { checkSchema } from '../schema/checkSchema.ts';
import type { ComposeDiagnostic } from './composeDiagnostic.ts';
import { findCycles } from './findCycles.ts';
import { findDuplicatePorts } from './findDuplicatePorts.ts';
import { findExclusiveKeys } from './findExclusiveKeys.ts';
import { findObsoleteVersion } from './findObsoleteVersion.ts';
import { findUndefinedNames } from './findUndefinedNames.ts';

/**
 * Everything that is wrong with a project's files but for what only the disk knows (`findMissingFiles`). Each diagnostic
 * names its file by `place.source.path`.
 */
export function diagnoseProject(project: ComposeProject): readonly ComposeDiagnostic[] {
  return withoutRepetitions([
    ...project.problems,
    ...project.loaded.flatMap(({ roots }) => roots.flatMap(checkSchema)),
    ...project.loaded.flatMap(({ roots }) => roots.flatMap(findObsoleteVersion)),
    ...findUndefinedNames(project),
    ...findExclusiveKeys(project),
    ...findDuplicatePorts(project),
    ...findCycles(project),
  ]);
}

/** What an anchor holds is judged wherever it is used, and a file may be read several times. */
function withoutRepetitions(all: readonly ComposeDiagnostic[]): readonly ComposeDiagnostic[] {
  const seen = new Map<string, ComposeDiagnostic>();
  for (const each of all) {
    const { source, start, end } = each.place;
    const key = [each.code, source.path, start, end, each.message.args.join()].join('\0');
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
