import type { BuildContextSnapshot } from '../../model/buildContextSnapshot.ts';
import { hasOption } from '../commands/parseArguments.ts';
import type { ToolCall } from '../commands/toolCall.ts';
import { pathOption, variableOf } from '../commands/toolCall.ts';
import type { CacheTool } from './cacheTool.ts';

export const npmTool: CacheTool = {
  title: 'npm',
  programs: new Set(['npm']),
  valued: new Set([
    '--cache',
    '--prefix',
    '-C',
    '--registry',
    '--omit',
    '--only',
    '-w',
    '--workspace',
  ]),
  fills: ({ subcommand, args }) =>
    /^(install|i|in|ins|add|ci|clean-install|install-clean|ic|isntall|update|up|upgrade|exec|x|init|create|install-test|it|install-ci-test|cit)$/.test(
      subcommand,
    ) && !hasOption(args, '--offline', '--no-cache', '--package-lock-only'),
  folders: (call) => [
    pathOption(call, '--cache') ??
      variableOf(call, 'npm_config_cache', 'NPM_CONFIG_CACHE') ??
      `${call.step.home}/.npm`,
  ],
  cleans: ({ subcommand, second }) => subcommand === 'cache' && /^(clean|clear|rm)$/.test(second),
  cleanUp: (call) => {
    const folder = pathOption(call, '--cache');
    return folder === undefined ? 'npm cache clean --force' : `rm -rf ${folder}`;
  },
  removal: /\.npm\b|_cacache|npm config get cache/,
  mount: /\.npm\b/,
  configuration: /npm\s+config\s+(-g\s+|--global\s+)?set\s+cache\b|\.npmrc|\bnpmrc\b/,
};

/** Signs of the yarn that has been rewritten: its cache may be what the program loads its modules from. */
const berry =
  /\.yarnrc\.yml|\.yarn\/|\.pnp\.|yarn\s+set\s+version|yarn@[2-9]|yarn@(berry|stable)|--immutable|workspaces\s+focus/;

const modulesOnDisk = /nodeLinker["'\s:=]+node-modules|YARN_NODE_LINKER["'\s=]+node-modules/;

export function isBerry(text: string, context: BuildContextSnapshot | undefined): boolean {
  const isNamed = berry.test(text) || context?.entries.has('.yarnrc.yml') === true;
  return isNamed && !modulesOnDisk.test(text);
}

export const yarnTool: CacheTool = {
  title: 'yarn',
  programs: new Set(['yarn', 'yarnpkg']),
  valued: new Set(['--cache-folder', '--cwd', '--modules-folder', '--network-timeout', '--mutex']),
  fills: ({ subcommand, second, args }) => {
    if (hasOption(args, '--offline', '--prefer-offline', '--no-cache')) return false;
    if (subcommand === 'global') return /^(add|upgrade)$/.test(second);
    if (subcommand === 'workspaces') return second === 'focus';
    return /^(|install|add|upgrade|up|create|dlx)$/.test(subcommand);
  },
  folders: (call) => [
    pathOption(call, '--cache-folder') ??
      variableOf(call, 'YARN_CACHE_FOLDER') ??
      defaultYarnFolder(call),
  ],
  cleans: ({ subcommand, second }) => subcommand === 'cache' && second === 'clean',
  cleanUp: () => 'yarn cache clean',
  removal: /\.cache\b|yarn/,
  mount: /yarn|\.cache$/,
  configuration: /yarn\s+config\s+set\s+(cache-folder|cacheFolder)|\.yarnrc\b|corepack/,
};

function defaultYarnFolder(call: ToolCall): string {
  const cache = variableOf(call, 'XDG_CACHE_HOME');
  if (cache !== undefined) return `${cache}/yarn`;
  const { home } = call.step;
  // Yarn writes for root where every user can read.
  return home === '/root' ? '/usr/local/share/.cache/yarn' : `${home}/.cache/yarn`;
}
