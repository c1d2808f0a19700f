import { aptCallOf } from '../commands/aptCall.ts';
import { packageCallOf } from '../commands/packageInstalls.ts';
import { pipArguments } from '../commands/pipArguments.ts';
import { coversFolder, removedPaths } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { cacheFolder, toolCallOf } from '../commands/toolCall.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { CacheTool } from './cacheTool.ts';
import { compilerCacheTools } from './compilerCacheTools.ts';
import { languageCacheTools } from './languageCacheTools.ts';
import { npmTool, yarnTool } from './nodeCacheTools.ts';
import { dnfTool, pacmanTool, zypperTool } from './systemCacheTools.ts';

/** What fills the caches of one package manager, and what empties them. */
export interface CleanUpFamily {
  readonly name: string;
  /** Those that fill the caches. */
  readonly programs: readonly string[];
  /** The folders that a command fills; undefined when it fills none. */
  readonly fills: (step: BuildStep, shellStep: ShellStep) => readonly string[] | undefined;
  /** Whether a command of the manager itself empties them. */
  readonly cleans: (step: BuildStep, shellStep: ShellStep) => boolean;
}

const aptUse = /^(update|install|build-dep|upgrade|dist-upgrade|full-upgrade|satisfy)$/;

const apt: CleanUpFamily = {
  name: 'apt',
  programs: ['apt-get', 'apt', 'aptitude'],
  fills: (_, shellStep) =>
    aptUse.test(aptCallOf(shellStep)?.subcommand ?? '')
      ? ['/var/lib/apt/lists', '/var/cache/apt']
      : undefined,
  cleans: (_, shellStep) =>
    /^(clean|autoclean|dist-?clean|autoremove|autopurge)$/.test(
      aptCallOf(shellStep)?.subcommand ?? '',
    ),
};

const apk: CleanUpFamily = {
  name: 'apk',
  programs: ['apk'],
  fills: (_, shellStep) => {
    const isInstall = packageCallOf(shellStep)?.kind === 'install';
    return isInstall && shellStep.call?.program === 'apk' ? ['/var/cache/apk'] : undefined;
  },
  cleans: (_, { call }) => call?.program === 'apk' && call.args[0]?.value === 'cache',
};

const pip: CleanUpFamily = {
  name: 'pip',
  programs: ['pip', 'pip3', 'python', 'python3'],
  fills: (step, shellStep) => {
    const args = pipArguments(shellStep);
    const isInstall = args?.operands[0]?.value === 'install';
    if (args === undefined || !isInstall) return undefined;
    if (args.options.some(({ name }) => name.startsWith('--no-cache'))) return undefined;
    const call = toolCallOf(step, shellStep, new Set([shellStep.call?.program ?? '']), new Set());
    return call === undefined ? undefined : [cacheFolder(call, 'pip')];
  },
  cleans: (_, shellStep) => {
    const [first, second] = pipArguments(shellStep)?.operands ?? [];
    return first?.value === 'cache' && second?.value === 'purge';
  },
};

function familyOf(tool: CacheTool): CleanUpFamily {
  return {
    name: tool.title,
    programs: [...tool.programs],
    fills: (step, shellStep) => {
      const call = toolCallOf(step, shellStep, tool.programs, tool.valued);
      return call !== undefined && tool.fills(call) ? tool.folders(call, '') : undefined;
    },
    cleans: (step, shellStep) => {
      const call = toolCallOf(step, shellStep, tool.programs, tool.valued);
      return call !== undefined && tool.cleans(call);
    },
  };
}

const tools = [dnfTool, zypperTool, pacmanTool, npmTool, yarnTool];

export const cleanUpFamilies: readonly CleanUpFamily[] = [
  ...[apt, apk, pip],
  ...[...tools, ...languageCacheTools, ...compilerCacheTools].map(familyOf),
];

/** Whether a command removes one of the folders by hand. */
export function removesOne(shellStep: ShellStep, folders: readonly string[]): boolean {
  if (folders.length === 0) return false;
  const removed = removedPaths(shellStep);
  return removed.some((path) => folders.some((folder) => coversFolder(path, folder)));
}
