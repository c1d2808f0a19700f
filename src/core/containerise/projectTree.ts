import type { ProjectFiles } from './projectFiles.ts';

/** The files below a folder that could say what it is, without those that tools have put there. */
export interface ProjectTree {
  /** Relative to the root of the tree, those of upper folders first. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Knows those folders too whose files are not seen. */
  hasFolder(path: string): boolean;
  read(path: string): Promise<SourceText | undefined>;
}

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Deep enough for `src/main/java/org/example/app/Main.java` in a folder of a monorepo. */
const DEEPEST = 9;
const MOST_FILES = 4_000;
const MOST_CHARACTERS = 500_000;

const skipped: ReadonlySet<string> = new Set([
  ...['node_modules', 'bower_components', 'vendor', 'target', 'bin', 'obj', 'dist', 'build', 'out'],
  ...['__pycache__', 'venv', 'env', 'coverage', 'tmp', 'log', 'logs', 'third_party'],
]);

/** Walks a project, level by level, within bounds: what lies deeper or behind the 4,000th file is not seen. */
export async function readProjectTree(files: ProjectFiles): Promise<ProjectTree> {
  const paths: string[] = [];
  const folders = new Set<string>();
  let level = [''];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      if (paths.length >= MOST_FILES) break;
      const entries = [...(await files.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const { name, kind } of entries) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (kind === 'file') {
          paths.push(path);
          continue;
        }
        folders.add(path);
        if (!skipped.has(name) && (!name.startsWith('.') || name === '.yarn')) next.push(path);
      }
    }
    level = next;
  }
  return createTree(paths.slice(0, MOST_FILES), folders, (path) => files.read(path));
}

function createTree(
  paths: readonly string[],
  folders: ReadonlySet<string>,
  read: (path: string) => Promise<string | undefined>,
): ProjectTree {
  const known = new Set(paths);
  const texts = new Map<string, Promise<string | undefined>>();
  return {
    paths,
    has: (path) => known.has(path),
    hasFolder: (path) => folders.has(path),
    read: async (path) => {
      if (!known.has(path)) return undefined;
      const reading = texts.get(path) ?? read(path);
      texts.set(path, reading);
      const text = await reading;
      return text === undefined ? undefined : { path, text: text.slice(0, MOST_CHARACTERS) };
    },
  };
}

/** The part of a tree below one of its folders; the texts keep their paths from the root. */
export function subtree(tree: ProjectTree, folder: string): ProjectTree {
  if (folder === '') return tree;
  const prefix = `${folder}/`;
  return {
    paths: tree.paths.flatMap((path) =>
      path.startsWith(prefix) ? [path.slice(prefix.length)] : [],
    ),
    has: (path) => tree.has(prefix + path),
    hasFolder: (path) => tree.hasFolder(prefix + path),
    read: (path) => tree.read(prefix + path),
  };
}
