import type { ProjectTree, SourceText } from '../projectTree.ts';
import { isObject, readJson, textOf, textsOf, type JsonObject } from './jsonFile.ts';

/** What a package.json says. */
export interface NodePackage {
  readonly source: SourceText;
  readonly name: string | undefined;
  readonly main: string | undefined;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly packageManager: string | undefined;
  readonly engines: Readonly<Record<string, string>>;
  /** Patterns of folders. */
  readonly workspaces: readonly string[];
}

export async function readNodePackage(
  tree: ProjectTree,
  folder = '',
): Promise<NodePackage | undefined> {
  const json = await readJson(tree, folder === '' ? 'package.json' : `${folder}/package.json`);
  if (json === undefined) return undefined;
  const { value } = json;
  const pnpm = await tree.read(
    folder === '' ? 'pnpm-workspace.yaml' : `${folder}/pnpm-workspace.yaml`,
  );
  return {
    source: json.source,
    name: textOf(value['name']),
    main: textOf(value['main']),
    scripts: textsOf(value['scripts']),
    dependencies: { ...textsOf(value['optionalDependencies']), ...textsOf(value['dependencies']) },
    devDependencies: textsOf(value['devDependencies']),
    packageManager: textOf(value['packageManager']),
    engines: textsOf(value['engines']),
    workspaces: pnpm ? pnpmPatterns(pnpm.text) : workspacePatterns(value),
  };
}

function workspacePatterns({ workspaces }: JsonObject): readonly string[] {
  const list = isObject(workspaces) ? workspaces['packages'] : workspaces;
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

/** The list `packages:` of pnpm-workspace.yaml. */
function pnpmPatterns(text: string): readonly string[] {
  const list = /^packages:\s*\n((?:[ \t]*(?:-.*|#.*)?\n?)*)/m.exec(text)?.[1] ?? '';
  return [...list.matchAll(/^\s*-\s*["']?([^"'\s#]+)/gm)].map(([, pattern]) => pattern ?? '');
}

/** A package of a workspace. */
export interface WorkspaceMember {
  readonly folder: string;
  readonly package: NodePackage;
}

/** The packages of the workspace in whose root the tree lies. */
export async function readMembers(tree: ProjectTree): Promise<readonly WorkspaceMember[]> {
  const root = await readNodePackage(tree);
  const patterns = (root?.workspaces ?? []).map(toPattern);
  const folders = tree.paths.flatMap((path) => {
    const folder = /^(.+)\/package\.json$/.exec(path)?.[1];
    const isNamed = folder !== undefined && patterns.some(({ test }) => test(folder));
    const isExcluded = patterns.some(({ test, excludes }) => excludes && folder && test(folder));
    return isNamed && !isExcluded ? [folder] : [];
  });
  const members: WorkspaceMember[] = [];
  for (const folder of folders) {
    const found = await readNodePackage(tree, folder);
    if (found) members.push({ folder, package: found });
  }
  return members;
}

function toPattern(glob: string) {
  const plain = glob.replace(/^!/, '').replace(/^\.\//, '').replace(/\/$/, '');
  const source = plain
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?/g, '\0')
    .replace(/\*/g, '[^/]+')
    .replace(/\0/g, '.*');
  const pattern = new RegExp(`^${source}$`);
  return { test: (folder: string) => pattern.test(folder), excludes: glob.startsWith('!') };
}
