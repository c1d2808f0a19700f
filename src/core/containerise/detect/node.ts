import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree } from '../projectTree.ts';
import { subtree } from '../projectTree.ts';
import type { NodePackages, NodeRecipe } from '../recipe.ts';
import { findSite, findStart } from './nodeBuild.ts';
import { needsGlibc, nodeFrameworks, nodeServers, type NodeFramework } from './nodeFrameworks.ts';
import { chooseManager } from './nodeManager.ts';
import { readNodePackage, type NodePackage, type WorkspaceMember } from './nodePackage.ts';
import { portsOfCommand } from './findPorts.ts';
import { readVersion } from './readVersion.ts';

/** The workspace that a package belongs to. */
export interface NodeWorkspace {
  readonly tree: ProjectTree;
  readonly members: readonly WorkspaceMember[];
  readonly folder: string;
}

export async function detectNode(
  tree: ProjectTree,
  clues: Clues,
  workspace?: NodeWorkspace,
): Promise<Detection | undefined> {
  const found = await readNodePackage(tree);
  if (found === undefined || (workspace === undefined && isMereRoot(found))) return undefined;
  clues.saw('manifest', found.name ?? 'package.json', found.source, '"name"');
  const framework = nodeFrameworks.find(({ dependency, besides }) =>
    [dependency, besides ?? dependency].every((name) => name in allOf(found)),
  );
  sayFramework(found, framework, clues);
  const packages = await readPackages(tree, found, clues, workspace);
  const name = found.name?.replace(/^@[^/]+\//, '');
  const site = await findSite(tree, found, framework, packages, clues);
  if (site !== undefined)
    return { recipe: { kind: 'browserApp', packages, ...site }, name, ...served };
  const start = await findStart(tree, found, framework, packages, clues);
  // A library or a folder of tools: nothing that an image could start.
  if (start === undefined) return undefined;
  const recipe: NodeRecipe = {
    kind: packages.runtime,
    packages,
    outputs: start.outputs,
    isSelfContained: framework?.isSelfContained === true,
    written: framework?.written ?? [],
    siblings: workspace ? siblingsOf(found, workspace) : [],
    environment: framework?.environment ?? {},
    start: start.command,
  };
  const isServer = framework !== undefined || nodeServers.some(([each]) => each in allOf(found));
  return {
    recipe,
    name,
    ...(isServer && { usualPort: framework?.port ?? 3000 }),
    ports: portsOfCommand(found.scripts['start'] ?? ''),
    portVariable: 'PORT',
  };
}

/** The web server of a site listens where its image says. */
const served = { usualPort: 8080, isPortFixed: true } as const;

function isMereRoot({ workspaces, scripts, main }: NodePackage): boolean {
  return workspaces.length > 0 && scripts['start'] === undefined && main === undefined;
}

function allOf({ dependencies, devDependencies }: NodePackage): Readonly<Record<string, string>> {
  return { ...devDependencies, ...dependencies };
}

function sayFramework(
  found: NodePackage,
  framework: NodeFramework | undefined,
  clues: Clues,
): void {
  const server = nodeServers.find(([dependency]) => dependency in found.dependencies);
  if (framework) clues.saw('framework', framework.name, found.source, `"${framework.dependency}"`);
  else if (server) clues.saw('framework', server[1], found.source, `"${server[0]}"`);
}

async function readPackages(
  tree: ProjectTree,
  found: NodePackage,
  clues: Clues,
  workspace: NodeWorkspace | undefined,
): Promise<NodePackages> {
  const outer = workspace?.tree ?? tree;
  const root = (await readNodePackage(outer)) ?? found;
  const choice = await chooseManager(outer, root, clues);
  const runtime = choice.manager === 'bun' || isBunScript(found) ? 'bun' : 'node';
  const version = await readVersion(
    outer,
    clues,
    runtime === 'bun' ? bunVersions : nodeVersions,
    runtime === 'bun' ? '1' : '24',
  );
  const hasDependencies = Object.keys(found.dependencies).length > 0;
  const folder = workspace?.folder ?? '';
  const member = workspace && { folder, name: found.name ?? folder };
  if (workspace) clues.saw('workspace', folder, root.source, '"workspaces"');
  // Projects may bring the very yarn that they want.
  const hasOwnYarn = choice.manager === 'yarnBerry' && outer.hasFolder('.yarn/releases');
  const releases = hasOwnYarn ? [{ folder: '.yarn/releases', files: ['*'] }] : [];
  const members = (workspace?.members ?? []).map((each) => ({
    folder: each.folder,
    files: ['package.json'],
  }));
  return {
    runtime,
    version,
    variant: Object.keys(allOf(found)).some((name) => needsGlibc.has(name)) ? 'slim' : 'alpine',
    manager: choice.manager,
    managerVersion: choice.managerVersion,
    hasLockFile: choice.hasLockFile,
    manifests: [{ folder: '', files: choice.files }, ...releases, ...members],
    hasDependencies,
    hasDevDependencies:
      Object.keys(found.devDependencies).length + Object.keys(root.devDependencies).length > 0,
    buildScript: found.scripts['build'] === undefined ? undefined : 'build',
    member,
  };
}

function isBunScript({ scripts, devDependencies }: NodePackage): boolean {
  return /^bun\s/.test(scripts['start'] ?? '') || '@types/bun' in devDependencies;
}

/** Packages of the workspace that this one needs, and what they need. */
function siblingsOf(found: NodePackage, { members }: NodeWorkspace): NodeRecipe['siblings'] {
  const needed = new Map<string, NodeRecipe['siblings'][number]>();
  const follow = ({ dependencies }: NodePackage): void => {
    for (const each of members) {
      const { name, scripts } = each.package;
      if (name === undefined || !(name in dependencies) || needed.has(name)) continue;
      needed.set(name, { folder: each.folder, hasBuild: scripts['build'] !== undefined });
      follow(each.package);
    }
  };
  follow(found);
  return [...needed.values()];
}

const nodeVersions = [
  { path: '.nvmrc', pattern: /^\s*(v?\d[\d.]*)/ },
  { path: '.node-version', pattern: /^\s*(v?\d[\d.]*)/ },
  { path: '.tool-versions', pattern: /^node(?:js)?\s+(\d[\d.]*)/m },
  { path: 'package.json', pattern: /"volta"\s*:\s*\{[^}]*"node"\s*:\s*"([^"]+)"/ },
  { path: 'package.json', pattern: /"engines"\s*:\s*\{[^}]*"node"\s*:\s*"([^"]+)"/ },
];

const bunVersions = [
  { path: '.bun-version', pattern: /^\s*(v?\d[\d.]*)/ },
  { path: 'package.json', pattern: /"packageManager"\s*:\s*"bun@([^"]+)"/ },
  { path: 'package.json', pattern: /"engines"\s*:\s*\{[^}]*"bun"\s*:\s*"([^"]+)"/ },
];

/** The packages below a workspace's root, each with its own view of the files. */
export function memberTree({ tree }: NodeWorkspace, { folder }: WorkspaceMember): ProjectTree {
  return subtree(tree, folder);
}
