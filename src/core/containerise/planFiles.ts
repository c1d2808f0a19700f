import type { DetectedProject } from './detectedProject.ts';
import type { ProjectFiles } from './projectFiles.ts';
import type { ProjectKind } from './recipe.ts';
import { type BuiltService, passwordVariables, writeCompose } from './templates/composeFile.ts';
import { ignoreLines } from './templates/ignoreLines.ts';
import { addLines } from './addLines.ts';
import { writeDockerfile } from './templates/writeDockerfile.ts';

/** A file that would be written. Its folder exists. */
export interface PlannedFile {
  /** Relative to the folder that was looked at. */
  readonly path: string;
  /** `secret` must never be shown to others nor committed. */
  readonly role: 'dockerfile' | 'ignore' | 'compose' | 'secret' | 'gitIgnore';
  readonly text: string;
  /** What is there now; undefined for a new file. */
  readonly before: string | undefined;
  /** Whether all that is there stays, with lines added below. */
  readonly isAddition: boolean;
}

export interface PlanRequest {
  readonly chosen: readonly {
    readonly project: DetectedProject;
    readonly port: number | undefined;
  }[];
  readonly withCompose: boolean;
  /** A new secret of letters and digits. */
  readonly createPassword: () => string;
}

/** What would be written for the chosen projects. Files that already say the same are left out. */
export async function planFiles(
  files: ProjectFiles,
  request: PlanRequest,
): Promise<readonly PlannedFile[]> {
  const planned: PlannedFile[] = [];
  const plan = async (
    path: string,
    role: PlannedFile['role'],
    make: (before: string) => string,
  ) => {
    const before = await files.read(path);
    const text = make(before ?? '');
    const isAddition = before !== undefined && text.startsWith(before.trimEnd());
    if (text !== before) planned.push({ path, role, text, before, isAddition });
  };
  const built = placeServices(request);
  for (const [index, { project, port }] of request.chosen.entries()) {
    const { portVariable, healthPath } = project;
    const text = writeDockerfile(project.recipe, { port, portVariable, healthPath });
    const service = built[index];
    if (service) await plan(inside(service.context, service.dockerfile), 'dockerfile', () => text);
  }
  for (const context of new Set(built.map((each) => each.context))) {
    const kinds = kindsIn(request, context);
    const kept = new Set([
      ...(await namedTexts(files, context)),
      ...startFolders(request, context),
    ]);
    await plan(inside(context, '.dockerignore'), 'ignore', (before) =>
      addLines(before, ignoreLines(kinds, kept)),
    );
  }
  if (request.withCompose) {
    await plan(await composePath(files), 'compose', () => writeCompose(built));
    const variables = passwordVariables(built);
    if (variables.length > 0) {
      await plan('.env', 'secret', (before) => addVariables(before, variables, request));
      await plan('.gitignore', 'gitIgnore', (before) => addLines(before, ['.env']));
    }
  }
  return planned;
}

/** Where each project's Dockerfile lies: alone in its context it is the Dockerfile, among others it bears a name. */
function placeServices({ chosen }: PlanRequest): readonly BuiltService[] {
  const taken = new Set<string>();
  return chosen.map(({ project, port }) => {
    const { context, folder, name, services } = project;
    const isMember = context !== folder;
    const plain = inside(context, 'Dockerfile');
    const dockerfile = isMember || taken.has(plain) ? `Dockerfile.${name}` : 'Dockerfile';
    taken.add(inside(context, dockerfile));
    return { name, context, dockerfile, port, services };
  });
}

function kindsIn({ chosen }: PlanRequest, context: string): readonly ProjectKind[] {
  return chosen.flatMap(({ project }) =>
    project.context === context ? [project.recipe.kind] : [],
  );
}

/** Python's and Rust's manifests may name texts, which the build then reads. */
async function namedTexts(files: ProjectFiles, context: string): Promise<readonly string[]> {
  const texts = await Promise.all(
    ['pyproject.toml', 'Cargo.toml'].map((name) => files.read(inside(context, name))),
  );
  const isNamed = texts.some((text) => /^\s*(?:readme|license(?:-files?)?)\s*=/m.test(text ?? ''));
  return isNamed ? ['README', 'LICENSE'] : [];
}

/** Folders of the start command when no build makes them: they are sources, whatever their names. */
function startFolders({ chosen }: PlanRequest, context: string): readonly string[] {
  return chosen.flatMap(({ project: { context: own, recipe } }) =>
    own === context && 'packages' in recipe && 'start' in recipe && !recipe.packages.buildScript
      ? recipe.start.flatMap((word) => word.split('/'))
      : [],
  );
}

function addVariables(
  before: string,
  variables: readonly string[],
  { createPassword }: PlanRequest,
): string {
  const missing = variables.filter(
    (name) => !new RegExp(`^\\s*(?:export\\s+)?${name}=`, 'm').test(before),
  );
  return addLines(
    before,
    missing.map((name) => `${name}=${createPassword()}`),
  );
}

/** The file that compose would read: a second one would put it out of use. */
async function composePath(files: ProjectFiles): Promise<string> {
  const names = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
  for (const name of names) if ((await files.read(name)) !== undefined) return name;
  return 'compose.yaml';
}

function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
