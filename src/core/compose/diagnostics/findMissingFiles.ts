import { entriesAt, textAt, valueAt } from '../document/readNode.ts';
import { isRemoteContext } from '../isRemoteContext.ts';
import type { ComposeFiles } from '../project/composeFiles.ts';
import type { ComposeProject, ComposeService } from '../project/composeProject.ts';
import { baseName, resolvePath } from '../text/paths.ts';
import { rangeOf } from '../text/textPosition.ts';
import type { ComposeDiagnostic } from './composeDiagnostic.ts';
import { problem } from './composeDiagnostic.ts';

/** Build contexts, Dockerfiles, and files of configs and secrets that are not there. */
export async function findMissingFiles(
  { services, model }: ComposeProject,
  files: ComposeFiles,
): Promise<readonly ComposeDiagnostic[]> {
  const sources = ['configs', 'secrets'].flatMap((section) =>
    entriesAt(model, section).flatMap(({ value }) => valueAt(value, 'file') ?? []),
  );
  const found = await Promise.all([
    ...services.map((service) => findMissingBuild(service, files)),
    ...sources.map(async (source) => {
      const path = textAt(source) ?? '';
      if (path === '' || (await files.find(path)) !== undefined) return [];
      return [problem('missing-file', source.place, ['missing-file.message', path])];
    }),
  ]);
  return found.flat();
}

async function findMissingBuild(
  { build, node }: ComposeService,
  files: ComposeFiles,
): Promise<readonly ComposeDiagnostic[]> {
  if (build === undefined) return [];
  const { context, dockerfile, place } = build;
  if (isRemoteContext(context) || context.startsWith('service:')) return [];
  const contextPlace = valueAt(node, 'build', 'context')?.place ?? place;
  if ((await files.find(context)) !== 'folder')
    return [problem('missing-context', contextPlace, ['missing-context.message', context])];
  if (dockerfile === undefined) return [];
  const path = resolvePath(context, dockerfile);
  if ((await files.find(path)) !== undefined) return [];
  const named = valueAt(node, 'build', 'dockerfile');
  const isWritten = named !== undefined && named.place.start !== place.start;
  const near = isWritten ? await findNear(context, dockerfile, files) : undefined;
  const fixes =
    near === undefined
      ? []
      : [
          {
            title: ['missing-dockerfile.fix', near] as const,
            edits: [{ range: rangeOf(named?.place ?? place), newText: near }],
          },
        ];
  const at = isWritten ? named.place : contextPlace;
  return [
    problem('missing-dockerfile', at, ['missing-dockerfile.message', path], {
      fixes,
    }),
  ];
}

/** A Dockerfile by its usual names, or by the same name at the root of the context. */
async function findNear(
  context: string,
  dockerfile: string,
  files: ComposeFiles,
): Promise<string | undefined> {
  for (const name of [baseName(dockerfile), 'Dockerfile', 'Containerfile'])
    if ((await files.find(resolvePath(context, name))) === 'file') return name;
  return undefined;
}
