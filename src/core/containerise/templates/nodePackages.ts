import type { NodePackages } from '../recipe.ts';
import { cache } from './dockerfileText.ts';

/** Where each package manager of root keeps what it downloads. */
const caches = {
  npm: '/root/.npm',
  pnpm: '/root/.local/share/pnpm/store',
  yarn: '/usr/local/share/.cache/yarn',
  yarnBerry: '/root/.yarn/berry/cache',
  bun: '/root/.bun/install/cache',
} as const;

export function nodeBase({ runtime, version, variant }: NodePackages): string {
  return runtime === 'bun' ? `oven/bun:${version}-${variant}` : `node:${version}-${variant}`;
}

/** Brings the package manager, for those that the image does not have. */
export function installManager({
  manager,
  managerVersion,
  runtime,
  version,
}: NodePackages): string | undefined {
  const withNpm = `RUN ${cache(caches.npm)} \\\n    npm install --global`;
  if (manager === 'pnpm') return `${withNpm} pnpm@${managerVersion ?? '10'}`;
  if (manager === 'bun' && runtime === 'node') return `${withNpm} bun@${managerVersion ?? '1'}`;
  if (manager === 'yarnBerry') {
    const corepack = `${withNpm} --force corepack \\\n && corepack enable`;
    // Plug'n'Play would need the cache in the image, and yarn to start every program.
    return `ENV YARN_NODE_LINKER=node-modules\n${Number(version) < 25 ? 'RUN corepack enable' : corepack}`;
  }
  // Images from Node 26 on come without yarn.
  return manager === 'yarn' && Number(version) >= 26 ? `${withNpm} yarn@1` : undefined;
}

export function copyManifests({ manifests }: NodePackages): readonly string[] {
  return manifests.map(({ folder, files }) =>
    folder === '' ? `COPY ${files.join(' ')} ./` : `COPY ${folder}/${files.join(' ')} ${folder}/`,
  );
}

/** @param only `production` leaves out what only the build needs */
export function install(packages: NodePackages, only: 'all' | 'production'): string {
  const { manager, hasLockFile, member } = packages;
  const isProduction = only === 'production';
  const filter = member && quoted(member.name);
  const commands: Readonly<Record<typeof manager, string>> = {
    npm:
      (hasLockFile ? 'npm ci' : 'npm install') +
      (isProduction ? ' --omit=dev' : '') +
      (member && isProduction ? ` --workspace=${member.folder}` : ''),
    pnpm:
      `pnpm install${hasLockFile ? ' --frozen-lockfile' : ''}${isProduction ? ' --prod' : ''}` +
      ` --store-dir=${caches.pnpm}` +
      (filter === undefined || !isProduction ? '' : ` --filter=${filter}...`),
    yarn: `yarn install${hasLockFile ? ' --frozen-lockfile' : ''}${isProduction ? ' --production' : ''}`,
    yarnBerry: isProduction
      ? `yarn workspaces focus ${filter ?? '--all'} --production`
      : `yarn install${hasLockFile ? ' --immutable' : ''}`,
    bun: `bun install${hasLockFile ? ' --frozen-lockfile' : ''}${isProduction ? ' --production' : ''}`,
  };
  return `RUN ${cache(caches[manager])} \\\n    ${commands[manager]}`;
}

/** Builds the package, behind those that it needs. */
export function build(
  packages: NodePackages,
  siblings: readonly { readonly folder: string }[] = [],
): string {
  const { manager, member, runtime, buildScript } = packages;
  if (member === undefined) return `RUN ${runner(manager, runtime)} build`;
  const own = buildScript === undefined ? [] : [member.folder];
  const folders = [...siblings.map(({ folder }) => folder).reverse(), ...own];
  if (manager === 'npm')
    return `RUN ${folders.map((each) => `npm run build --workspace=${each}`).join(' \\\n && ')}`;
  return `RUN ${folders.map((each) => `${inFolder(manager, each)} run build`).join(' \\\n && ')}`;
}

/** Takes away what only the build needed. */
export function prune(packages: NodePackages): string {
  const { manager } = packages;
  if (manager === 'npm') return 'RUN npm prune --omit=dev';
  if (manager === 'pnpm') return 'RUN CI=true pnpm prune --prod';
  if (manager === 'bun')
    return install(packages, 'production').replace(
      'bun install',
      'rm -rf node_modules && bun install',
    );
  return install(packages, 'production');
}

function inFolder(manager: NodePackages['manager'], folder: string): string {
  if (manager === 'pnpm') return `pnpm --dir ${folder}`;
  return manager === 'bun' ? `bun --cwd ${folder}` : `yarn --cwd ${folder}`;
}

function runner(manager: NodePackages['manager'], runtime: 'node' | 'bun'): string {
  if (manager === 'npm' && runtime === 'bun') return 'bun run';
  return `${manager === 'yarnBerry' ? 'yarn' : manager} run`;
}

function quoted(name: string): string {
  return /^[\w@/.-]+$/.test(name) ? name : JSON.stringify(name);
}
