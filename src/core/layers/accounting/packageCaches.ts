/** A kind of file that images carry without need. Matched against folders of the final file system. */
export interface CacheRule {
  readonly id: string;
  /** Against the folder's path; the rule covers everything below it. */
  readonly folder: RegExp;
  /** Against the file's name; without it, every file counts. */
  readonly file?: RegExp;
}

const home = String.raw`(?:/root|/home/[^/]+)`;

/**
 * Where package managers and build tools keep what they could fetch again (data table). Compiled from their own
 * documentation; the first rule that matches a folder wins.
 */
export const cacheRules: readonly CacheRule[] = [
  { id: 'apt-lists', folder: /^\/var\/lib\/apt\/lists$/ },
  { id: 'apt-cache', folder: /^\/var\/cache\/apt$/ },
  { id: 'debconf-old', folder: /^\/var\/cache\/debconf$/, file: /-old$/ },
  { id: 'apk-cache', folder: /^\/(?:var\/cache\/apk|etc\/apk\/cache)$/ },
  { id: 'dnf-cache', folder: /^\/var\/cache\/(?:dnf|yum|libdnf5)$/ },
  { id: 'zypper-cache', folder: /^\/var\/cache\/zypp$/ },
  { id: 'pacman-cache', folder: /^\/var\/cache\/pacman\/pkg$/ },
  { id: 'pip-cache', folder: new RegExp(`^${home}/\\.cache/pip$`) },
  { id: 'uv-cache', folder: new RegExp(`^${home}/\\.cache/uv$`) },
  { id: 'poetry-cache', folder: new RegExp(`^${home}/\\.cache/pypoetry$`) },
  { id: 'conda-packages', folder: /\/(?:mini|ana|mamba|micromamba)?(?:conda|forge)\d?\/pkgs$/ },
  { id: 'npm-cache', folder: new RegExp(`^${home}/\\.npm/_cacache$`) },
  {
    id: 'yarn-cache',
    folder: new RegExp(
      `^(?:${home}/\\.cache/yarn|/usr/local/share/\\.cache/yarn|.*/\\.yarn/cache)$`,
    ),
  },
  {
    id: 'pnpm-store',
    folder: new RegExp(`^(?:${home}/\\.local/share/pnpm/store|.*/\\.pnpm-store)$`),
  },
  { id: 'bun-cache', folder: new RegExp(`^${home}/\\.bun/install/cache$`) },
  { id: 'composer-cache', folder: new RegExp(`^${home}/\\.(?:composer/cache|cache/composer)$`) },
  { id: 'gem-cache', folder: /\/gems\/[^/]+\/cache$/, file: /\.gem$/ },
  { id: 'go-modules', folder: /^\/(?:go|root\/go|home\/[^/]+\/go)\/pkg\/mod\/cache$/ },
  { id: 'go-build', folder: new RegExp(`^${home}/\\.cache/go-build$`) },
  { id: 'cargo-registry', folder: /\/(?:\.cargo|cargo)\/registry\/(?:cache|src)$/ },
  { id: 'maven-repository', folder: new RegExp(`^${home}/\\.m2/repository$`) },
  { id: 'gradle-caches', folder: new RegExp(`^${home}/\\.gradle/caches$`) },
  { id: 'nuget-packages', folder: new RegExp(`^${home}/\\.nuget/packages$`) },
  { id: 'git-history', folder: /\/\.git$/ },
  { id: 'python-bytecode', folder: /\/__pycache__$/ },
  { id: 'temporary', folder: /^\/(?:var\/)?tmp$/ },
  { id: 'logs', folder: /^\/var\/log$/ },
  { id: 'documentation', folder: /^\/usr\/share\/(?:doc|man)$/ },
];
