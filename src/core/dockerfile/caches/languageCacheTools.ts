import { hasOption } from '../commands/parseArguments.ts';
import type { ToolCall } from '../commands/toolCall.ts';
import { cacheFolder, pathOption, variableOf } from '../commands/toolCall.ts';
import type { CacheTool } from './cacheTool.ts';

const composer: CacheTool = {
  title: 'composer',
  programs: new Set(['composer', 'composer.phar']),
  valued: new Set(['-d', '--working-dir', '--prefer-install']),
  fills: ({ subcommand, second, args }) =>
    !hasOption(args, '--no-cache', '--no-install') &&
    (subcommand === 'global'
      ? /^(require|install|update)$/.test(second)
      : /^(install|i|update|u|upgrade|require|r|req|create-project|reinstall)$/.test(subcommand)),
  folders: (call) => {
    const home = variableOf(call, 'COMPOSER_HOME') ?? `${call.step.home}/.composer`;
    const folder = variableOf(call, 'COMPOSER_CACHE_DIR') ?? `${home}/cache`;
    return folder === '/dev/null' ? [] : [folder];
  },
  cleans: ({ subcommand }) => /^(clear-?cache|cc)$/.test(subcommand),
  flag: {
    text: '--no-cache',
    after: ({ args, subcommand }) => args.operands[subcommand === 'global' ? 1 : 0],
  },
  removal: /composer/i,
  mount: /composer/,
  configuration: /composer\s+config\s+(-g\s+|--global\s+)?cache-dir/,
};

const conda: CacheTool = {
  title: 'conda',
  programs: new Set(['conda', 'mamba', 'micromamba']),
  valued: new Set(['-n', '--name', '-p', '--prefix', '-c', '--channel', '-f', '--file', '-r']),
  fills: ({ subcommand, second, args }) =>
    !hasOption(args, '--offline') &&
    (subcommand === 'env'
      ? /^(create|update)$/.test(second)
      : /^(install|create|update|upgrade)$/.test(subcommand)),
  folders: (call) => {
    const own = /^(\/.*(?:conda|mamba|forge)[^/]*)\/(?:condabin|bin)\/\w+$/i.exec(
      call.shellStep.call?.programWord.value ?? '',
    );
    const prefix = variableOf(call, 'MAMBA_ROOT_PREFIX', 'CONDA_DIR') ?? own?.[1] ?? '/opt/conda';
    return [variableOf(call, 'CONDA_PKGS_DIRS') ?? `${prefix}/pkgs`];
  },
  cleans: ({ subcommand }) => subcommand === 'clean',
  cleanUp: ({ shellStep, program }) =>
    `${shellStep.call?.programWord.value ?? program} clean ${program === 'micromamba' ? '--all --yes' : '-afy'}`,
  removal: /\bpkgs\b|conda/,
  mount: /\/pkgs\b|conda/,
  configuration: /pkgs_dirs|\.condarc/,
};

const gemFolder = (call: ToolCall, image: string): readonly string[] => {
  const isRubyImage = /(^|\/)ruby(:|@|$)/.test(image);
  const home = variableOf(call, 'GEM_HOME') ?? (isRubyImage ? '/usr/local/bundle' : undefined);
  return [`${home ?? '$(gem env gemdir)'}/cache`];
};

const gemRemoval = /(gem|bundle)\S*\/cache|\.gem\b|(gemdir|gemhome)\)?"?\/cache/i;

const gem: CacheTool = {
  title: 'gem',
  programs: new Set(['gem']),
  valued: new Set(['-v', '--version', '-i', '--install-dir', '-n', '--bindir', '-s', '--source']),
  fills: ({ subcommand, args }) =>
    /^(install|i|update)$/.test(subcommand) && !hasOption(args, '--local', '--install-dir'),
  folders: gemFolder,
  cleans: () => false,
  cleanUp: () => 'rm -rf "$(gem env gemdir)/cache"',
  removal: gemRemoval,
  mount: /gem|bundle/,
  isMild: true,
};

const bundler: CacheTool = {
  title: 'bundler',
  programs: new Set(['bundle', 'bundler']),
  valued: new Set(['--gemfile', '--path', '--without', '--with', '-j', '--jobs', '--retry']),
  fills: ({ subcommand, args }) =>
    /^(|install|update)$/.test(subcommand) && !hasOption(args, '--local'),
  folders: (call, image) => {
    const path = variableOf(call, 'BUNDLE_PATH') ?? pathOption(call, '--path');
    return path === undefined ? gemFolder(call, image) : [`${path}/ruby/*/cache`];
  },
  cleans: () => false,
  cleanUp: () => 'rm -rf "$(bundle exec gem env gemdir)/cache"',
  cleanUpKind: 'suggestion',
  removal: new RegExp(`${gemRemoval.source}|BUNDLE_PATH\\S*/cache`, 'i'),
  mount: /gem|bundle/,
};

const poetry: CacheTool = {
  title: 'poetry',
  programs: new Set(['poetry']),
  valued: new Set(['-C', '--directory', '-P', '--project', '--only', '--with', '--without', '-E']),
  fills: ({ subcommand, args }) =>
    /^(install|add|update|sync)$/.test(subcommand) && !hasOption(args, '--no-cache', '--lock'),
  // The virtual environments are in the same folder, and they are what is wanted.
  folders: (call) => {
    const folder = variableOf(call, 'POETRY_CACHE_DIR') ?? cacheFolder(call, 'pypoetry');
    return [`${folder}/cache`, `${folder}/artifacts`];
  },
  cleans: ({ subcommand, second }) => subcommand === 'cache' && second === 'clear',
  cleanUp: (_, folders) => `rm -rf ${folders.join(' ')}`,
  removal: /pypoetry|POETRY_(CACHE_DIR|HOME)|\.cache\/\*/,
  mount: /poetry|\.cache$/,
  configuration: /poetry\s+config\s+cache-dir/,
};

const uv: CacheTool = {
  title: 'uv',
  programs: new Set(['uv']),
  valued: new Set([
    ...['--cache-dir', '--directory', '--project', '--python', '-p', '--group', '--extra'],
    ...[
      '-r',
      '--index-url',
      '--default-index',
      '--index',
      '--only-group',
      '--no-group',
      '--package',
    ],
  ]),
  fills: (call) => {
    const { subcommand, second, args } = call;
    if (hasOption(args, '--no-cache', '--no-cache-dir', '--offline')) return false;
    if (args.options.some(({ name }) => name === '-n')) return false;
    if (!/^(|0|false)$/i.test(variableOf(call, 'UV_NO_CACHE') ?? '')) return false;
    if (subcommand === 'pip') return /^(install|sync)$/.test(second);
    if (subcommand === 'tool') return /^(install|run)$/.test(second);
    return /^(sync|add|run)$/.test(subcommand) && !hasOption(args, '--no-sync');
  },
  folders: (call) => [
    pathOption(call, '--cache-dir') ?? variableOf(call, 'UV_CACHE_DIR') ?? cacheFolder(call, 'uv'),
  ],
  cleans: ({ subcommand, second }) =>
    subcommand === 'clean' || (subcommand === 'cache' && /^(clean|prune)$/.test(second)),
  flag: {
    text: '--no-cache',
    after: ({ args, subcommand }) => args.operands[/^(pip|tool)$/.test(subcommand) ? 1 : 0],
  },
  removal: /\.cache\b|uv cache dir|UV_CACHE_DIR/,
  mount: /\buv\b|\.cache$/,
};

const huggingFace: CacheTool = {
  title: 'huggingface',
  programs: new Set(['hf', 'huggingface-cli']),
  valued: new Set([
    '--local-dir',
    '--revision',
    '--include',
    '--exclude',
    '--cache-dir',
    '--token',
  ]),
  // Without a folder of its own, the cache is where the program finds the model.
  fills: ({ subcommand, args }) =>
    subcommand === 'download' && hasOption(args, '--local-dir') && !hasOption(args, '--cache-dir'),
  folders: (call) => [
    variableOf(call, 'HF_HUB_CACHE', 'HUGGINGFACE_HUB_CACHE', 'HF_HOME') ??
      cacheFolder(call, 'huggingface'),
  ],
  cleans: ({ subcommand }) => /^(delete-cache|cache)$/.test(subcommand),
  cleanUp: (_, folders) => `rm -rf ${folders.join(' ')}`,
  // Old versions put links into the folder that point here.
  cleanUpKind: 'suggestion',
  removal: /huggingface|HF_HOME|\.cache\b/,
  mount: /huggingface|\.cache$/,
  isMild: true,
};

/** Tools for scripting languages: what they install is elsewhere, the cache is only a copy. */
export const languageCacheTools: readonly CacheTool[] = [
  ...[composer, conda, gem, bundler, poetry, uv, huggingFace],
];
