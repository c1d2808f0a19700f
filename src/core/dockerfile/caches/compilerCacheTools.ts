import { hasOption } from '../commands/parseArguments.ts';
import { cacheFolder, pathOption, variableOf } from '../commands/toolCall.ts';
import type { CacheTool } from './cacheTool.ts';

const cargo: CacheTool = {
  title: 'cargo',
  programs: new Set(['cargo']),
  valued: new Set([
    '--manifest-path',
    '--target',
    '--features',
    '-p',
    '--package',
    '--bin',
    '--root',
  ]),
  fills: ({ subcommand, args }) =>
    /^(build|b|install|fetch|test|t|check|c|run|r|update|clippy|doc|bench|rustc|binstall|chef)$/.test(
      subcommand,
    ) && !hasOption(args, '--offline', '--frozen'),
  folders: (call, image) => {
    const isRustImage = /(^|\/)rust(:|@|$)/.test(image);
    const home = isRustImage ? '/usr/local/cargo' : `${call.step.home}/.cargo`;
    return [`${variableOf(call, 'CARGO_HOME') ?? home}/registry`];
  },
  cleans: ({ subcommand }) => subcommand === 'cache',
  cleanUp: (_, folders) => `rm -rf ${folders.join(' ')}`,
  removal: /cargo|rustup/i,
  mount: /cargo/,
  isReadLater: true,
  startReader: /\bcargo\b/,
};

const go: CacheTool = {
  title: 'go',
  programs: new Set(['go']),
  valued: new Set(['-o', '-C', '-ldflags', '-tags', '-p', '-gcflags', '-asmflags', '-exec']),
  fills: ({ subcommand, second, args }) =>
    subcommand === 'mod'
      ? /^(download|tidy|vendor)$/.test(second)
      : /^(build|install|get|test|generate|run|vet)$/.test(subcommand) && !hasOption(args, '-n'),
  folders: (call, image) => {
    const isGoImage = /(^|\/)golang(:|@|$)/.test(image);
    const path = variableOf(call, 'GOPATH') ?? (isGoImage ? '/go' : `${call.step.home}/go`);
    const [first = ''] = path.split(':');
    const modules = variableOf(call, 'GOMODCACHE') ?? `${first}/pkg/mod`;
    if (call.subcommand === 'mod') return [modules];
    const built = variableOf(call, 'GOCACHE') ?? cacheFolder(call, 'go-build');
    const isVendored = call.args.options.some(({ word }) => /^--?mod=vendor$/.test(word.value));
    return isVendored ? [built] : [modules, built];
  },
  cleans: ({ subcommand, args }) =>
    subcommand === 'clean' && args.options.some(({ word }) => /^--?(mod)?cache$/.test(word.value)),
  cleanUp: () => 'go clean -cache -modcache',
  removal: /\bgo(-build)?\b|GOPATH|GOCACHE|GOMODCACHE|GOROOT/,
  mount: /\bgo\b|go-build|GOPATH|\.cache$/,
  isReadLater: true,
  startReader: /\bgo\s+(run|test|build|tool|generate)\b|\b(air|reflex|CompileDaemon|gow)\b/,
};

const maven: CacheTool = {
  title: 'maven',
  programs: new Set(['mvn', 'mvnw', 'mvnd']),
  valued: new Set(['-f', '--file', '-s', '--settings', '-P', '-pl', '-T', '-gs', '-l', '-rf']),
  fills: ({ args }) =>
    args.operands.some(({ value }) => value !== 'clean') &&
    !hasOption(args, '--offline') &&
    !args.options.some(({ name }) => name === '-o'),
  folders: ({ args, step }) => {
    const option = args.options.find(({ word }) => word.value.startsWith('-Dmaven.repo.local='));
    const path = option?.word.value.slice('-Dmaven.repo.local='.length);
    return [path?.startsWith('/') === true ? path : `${step.home}/.m2/repository`];
  },
  cleans: ({ args }) => args.operands.some(({ value }) => /^dependency:purge/.test(value)),
  cleanUp: (_, folders) => `rm -rf ${folders.join(' ')}`,
  removal: /\.m2\b|maven/,
  mount: /\.m2\b|maven/,
  configuration: /maven\.repo\.local|localRepository/,
  isReadLater: true,
  startReader: /\bmvn[wd]?\b/,
};

const gradle: CacheTool = {
  title: 'gradle',
  programs: new Set(['gradle', 'gradlew']),
  valued: new Set([
    '-p',
    '--project-dir',
    '-b',
    '-x',
    '--exclude-task',
    '-g',
    '--gradle-user-home',
  ]),
  fills: ({ args }) =>
    args.operands.some(({ value }) => !/^(clean|wrapper)$/.test(value)) &&
    !hasOption(args, '--offline'),
  folders: (call, image) => {
    const named =
      variableOf(call, 'GRADLE_USER_HOME') ?? pathOption(call, '--gradle-user-home', '-g');
    // In the official image, the folder of root is a link to that of its user.
    const isGradleImage = /(^|\/)gradle(:|@|$)/.test(image);
    const home = isGradleImage ? '/home/gradle' : call.step.home;
    return [named ?? `${home}/.gradle`];
  },
  cleans: () => false,
  cleanUp: (_, folders) => `rm -rf ${folders.join(' ')}`,
  removal: /gradle/i,
  mount: /gradle/,
  isReadLater: true,
  startReader: /\bgradlew?\b/,
};

const nuget: CacheTool = {
  title: 'nuget',
  programs: new Set(['dotnet']),
  valued: new Set(['-c', '--configuration', '-o', '--output', '-r', '--runtime', '-s', '--source']),
  fills: ({ subcommand, second, args }) =>
    !hasOption(args, '--no-restore') &&
    (subcommand === 'add'
      ? args.operands.some(({ value }) => value === 'package')
      : /^(restore|build|publish|pack|test|run)$/.test(subcommand) && second !== '--version'),
  folders: (call) => [
    pathOption(call, '--packages') ??
      variableOf(call, 'NUGET_PACKAGES') ??
      `${call.step.home}/.nuget/packages`,
  ],
  cleans: ({ subcommand, second }) => subcommand === 'nuget' && second === 'locals',
  cleanUp: () => 'dotnet nuget locals all --clear',
  removal: /nuget/i,
  mount: /nuget/i,
  isReadLater: true,
  startReader: /\bdotnet\s+(run|watch|test|ef|build|publish|restore)\b/,
};

const pnpm: CacheTool = {
  title: 'pnpm',
  programs: new Set(['pnpm']),
  valued: new Set(['--store-dir', '--filter', '-F', '-C', '--dir', '--prefix']),
  fills: ({ subcommand, args }) =>
    /^(install|i|add|fetch|update|up|deploy)$/.test(subcommand) &&
    !hasOption(args, '--offline', '--lockfile-only'),
  folders: (call) => {
    const home = variableOf(call, 'PNPM_HOME');
    const data = variableOf(call, 'XDG_DATA_HOME') ?? `${call.step.home}/.local/share`;
    return [
      pathOption(call, '--store-dir') ??
        variableOf(call, 'npm_config_store_dir', 'NPM_CONFIG_STORE_DIR', 'PNPM_STORE_DIR') ??
        (home === undefined ? `${data}/pnpm/store` : `${home}/store`),
    ];
  },
  cleans: ({ subcommand, second }) => subcommand === 'store' && second === 'prune',
  cleanUp: () => 'rm -rf "$(pnpm store path)"',
  removal: /pnpm/,
  mount: /pnpm/,
  configuration: /store-dir|storeDir|\.npmrc/,
  isReadLater: true,
  isLinked: true,
};

const bun: CacheTool = {
  title: 'bun',
  programs: new Set(['bun']),
  valued: new Set(['--cwd', '--cache-dir', '-c', '--config']),
  fills: ({ subcommand }) => /^(install|i|add|a|update)$/.test(subcommand),
  folders: (call) => {
    const home = variableOf(call, 'BUN_INSTALL') ?? `${call.step.home}/.bun`;
    return [
      pathOption(call, '--cache-dir') ??
        variableOf(call, 'BUN_INSTALL_CACHE_DIR') ??
        `${home}/install/cache`,
    ];
  },
  cleans: ({ subcommand, second }) => subcommand === 'pm' && second === 'cache',
  cleanUp: () => 'bun pm cache rm',
  removal: /\.bun\b|BUN_INSTALL/,
  mount: /bun/,
  isLinked: true,
};

/** Tools whose later commands read what the earlier ones downloaded, and those that link it into place. */
export const compilerCacheTools: readonly CacheTool[] = [
  cargo,
  go,
  maven,
  gradle,
  nuget,
  pnpm,
  bun,
];
