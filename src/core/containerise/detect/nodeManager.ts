import type { Clues } from '../clues.ts';
import type { ProjectTree } from '../projectTree.ts';
import type { NodeManager } from '../recipe.ts';
import type { NodePackage } from './nodePackage.ts';

export interface ManagerChoice {
  readonly manager: NodeManager;
  readonly managerVersion: string | undefined;
  /** Files beside package.json that the installation reads. */
  readonly files: readonly string[];
  readonly hasLockFile: boolean;
}

const lockFiles: readonly (readonly [file: string, manager: NodeManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['yarn.lock', 'yarn'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

const settings: Readonly<Record<NodeManager, readonly string[]>> = {
  npm: ['.npmrc'],
  pnpm: ['pnpm-workspace.yaml', '.npmrc', '.pnpmfile.cjs'],
  yarn: ['.yarnrc', '.npmrc'],
  yarnBerry: ['.yarnrc.yml'],
  bun: ['bunfig.toml', '.npmrc'],
};

/** The package manager by `packageManager`, else by its lock file, else npm. */
export async function chooseManager(
  tree: ProjectTree,
  { packageManager, source }: NodePackage,
  clues: Clues,
): Promise<ManagerChoice> {
  const named = /^(npm|pnpm|yarn|bun)@(\d+)/.exec(packageManager ?? '');
  const lock = lockFiles.find(
    ([file, manager]) => tree.has(file) && (named === null || manager === named[1]),
  );
  const base = (named?.[1] as NodeManager | undefined) ?? lock?.[1] ?? 'npm';
  const isBerry =
    base === 'yarn' && (Number(named?.[2] ?? 0) > 1 || (!named && tree.has('.yarnrc.yml')));
  const manager = isBerry ? 'yarnBerry' : base;
  if (named) clues.saw('packageManager', named[0], source, '"packageManager"');
  else if (lock) {
    const text = await tree.read(lock[0]);
    if (text) clues.saw('packageManager', base, text);
  }
  if (lock === undefined) clues.doubt('lockFile', base);
  const besides = settings[manager].filter((file) => tree.has(file));
  return {
    manager,
    managerVersion: named?.[2],
    files: ['package.json', ...(lock ? [lock[0]] : []), ...besides],
    hasLockFile: lock !== undefined,
  };
}
