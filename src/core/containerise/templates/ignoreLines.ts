import type { ProjectKind } from '../recipe.ts';

/** Of no use in any image: history, editors, container files, secrets. */
const always = [
  ...['.git', '.gitignore', '.gitattributes', '.github', '.gitlab-ci.yml', '.vscode', '.idea'],
  ...['.devcontainer', '.editorconfig', '**/.DS_Store', '**/*.log', '**/*.swp'],
  ...['**/Dockerfile*', '**/*.Dockerfile', '**/.dockerignore', '**/compose*.y*ml'],
  ...['**/docker-compose*.y*ml', '**/.env', '**/.env.*', '!**/.env.example'],
  ...['**/*.pem', '**/*.key', '**/.npmrc.local', '**/.netrc'],
  ...['README*', 'LICENSE*', 'CHANGELOG*', 'docs'],
];

const node = [
  '**/node_modules',
  '**/dist',
  '**/coverage',
  '**/.cache',
  '**/.turbo',
  '**/npm-debug.log*',
];
const nodeOutputs = ['**/.next', '**/.nuxt', '**/.output', '**/.svelte-kit', '**/.astro'];

const ofKind: Readonly<Record<ProjectKind, readonly string[]>> = {
  node: [...node, ...nodeOutputs],
  bun: [...node, ...nodeOutputs],
  browserApp: [...node, ...nodeOutputs, 'build', '**/.angular', '**/.parcel-cache'],
  deno: ['**/node_modules', 'coverage'],
  python: [
    ...[
      '**/__pycache__',
      '**/*.py[cod]',
      '**/.venv',
      '**/venv',
      '**/*.egg-info',
      '**/.pytest_cache',
    ],
    ...[
      '**/.mypy_cache',
      '**/.ruff_cache',
      '**/.tox',
      '**/.coverage',
      '**/htmlcov',
      '**/db.sqlite3',
    ],
    ...['**/node_modules', 'dist', 'build'],
  ],
  go: ['bin', 'dist', '**/*.test', '**/*.out', 'tmp'],
  rust: ['**/target', '**/*.rs.bk'],
  java: [
    'target',
    '*/target',
    'build',
    '*/build',
    'out',
    '**/.gradle',
    '**/*.class',
    '**/.settings',
  ],
  dotnet: ['**/bin', '**/obj', '**/*.user', '**/.vs', '**/TestResults'],
  php: [
    '**/vendor',
    '**/node_modules',
    '**/.phpunit*',
    'tests',
    'storage/logs',
    'var/cache',
    'var/log',
  ],
  ruby: [
    ...[
      '**/.bundle',
      'vendor/bundle',
      'log/*',
      'tmp/*',
      'storage/*',
      '**/node_modules',
      'coverage',
    ],
    ...['spec', 'test', 'config/master.key', 'config/credentials/*.key'],
  ],
  cmake: ['build', 'build-*', 'cmake-build-*', '**/CMakeFiles', '**/CMakeCache.txt', '**/*.o'],
  static: ['**/node_modules'],
};

/**
 * What a build of the kinds has no use for.
 *
 * @param kept what has to stay although it has one of the names: the README that a manifest names, a folder that the
 *   program is started from
 */
export function ignoreLines(
  kinds: readonly ProjectKind[],
  kept: ReadonlySet<string>,
): readonly string[] {
  // A site may well lie in docs.
  const stays = kinds.includes('static') ? new Set([...kept, 'docs']) : kept;
  const lines = [...always, ...kinds.flatMap((kind) => ofKind[kind])];
  return [...new Set(lines)].filter((line) => !stays.has(line.replace(/^\*\*\/|\*$/g, '')));
}
