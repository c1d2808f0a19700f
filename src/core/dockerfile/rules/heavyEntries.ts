import type { BuildContextSnapshot } from '../../model/buildContextSnapshot.ts';

/** Something in the build context that images do not need. */
export interface HeavyEntry {
  /** Relative to the root of the context. */
  readonly path: string;
  readonly bytes: number;
  /** What leaves it out, wherever it is. */
  readonly pattern: string;
}

/** Names that belong to the development machine, in every project. */
const alwaysUnwanted = new Set([
  ...['.git', '.hg', '.svn', 'node_modules', 'bower_components', '.venv', 'venv', '__pycache__'],
  ...[
    '.pytest_cache',
    '.mypy_cache',
    '.ruff_cache',
    '.tox',
    '.nox',
    '.gradle',
    '.terraform',
    '.idea',
  ],
  ...[
    '.vscode',
    '.vs',
    '.cache',
    '.parcel-cache',
    '.turbo',
    '.nyc_output',
    'coverage',
    '.DS_Store',
  ],
  ...['.eggs', '.ipynb_checkpoints', '.sass-cache', '.yarn-cache', '.pnpm-store', '.next', '.nuxt'],
]);

/** Output folders, told from other folders of the name by the file next to them. */
const outputs: ReadonlyMap<string, readonly string[]> = new Map([
  ['target', ['Cargo.toml', 'pom.xml', 'build.sbt']],
  ['dist', ['package.json', 'pyproject.toml', 'setup.py']],
  ['build', ['build.gradle', 'build.gradle.kts', 'CMakeLists.txt']],
  ['bin', ['*.csproj']],
  ['obj', ['*.csproj']],
]);

/** What below `folder` ('' for the root) is sent although images do not need it, heaviest first. */
export function heavyEntries(context: BuildContextSnapshot, folder: string): readonly HeavyEntry[] {
  const found: HeavyEntry[] = [];
  const prefix = folder === '' ? '' : `${folder}/`;
  for (const [path, { bytes }] of context.entries) {
    if (path === folder || !path.startsWith(prefix)) continue;
    if (found.some((entry) => path.startsWith(`${entry.path}/`))) continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const parent = path.slice(0, Math.max(0, path.length - name.length - 1));
    if (bytes > 0 && isUnwanted(context, name, parent)) {
      found.push({ path, bytes, pattern: patternFor(name) });
    }
  }
  return found.sort((left, right) => right.bytes - left.bytes);
}

function isUnwanted(context: BuildContextSnapshot, name: string, parent: string): boolean {
  if (alwaysUnwanted.has(name) || /\.log$|^npm-debug\.log/.test(name)) return true;
  const beside = parent === '' ? '' : `${parent}/`;
  return (
    outputs
      .get(name)
      ?.some((file) =>
        file.startsWith('*')
          ? [...context.entries.keys()].some(
              (path) =>
                path.startsWith(beside) &&
                path.endsWith(file.slice(1)) &&
                !path.slice(beside.length).includes('/'),
            )
          : context.entries.has(beside + file),
      ) ?? false
  );
}

function patternFor(name: string): string {
  if (/\.log$/.test(name)) return '**/*.log';
  return name === '.git' || name === '.hg' || name === '.svn' ? name : `**/${name}`;
}
