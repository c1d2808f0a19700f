import type { ToolCall } from '../commands/toolCall.ts';
import { variableOf } from '../commands/toolCall.ts';
import type { ShellWord } from '../syntax/shellScript.ts';
import { hasOption } from '../commands/parseArguments.ts';

/** A tool that installs what a project lists, the part for its developers included. */
export interface DevDependencyTool {
  readonly programs: ReadonlySet<string>;
  readonly valued: ReadonlySet<string>;
  /** Whether a call installs what the developers need too. */
  readonly installsAll: (call: ToolCall) => boolean;
  /** The argument that leaves it out, and the word that it stands behind; undefined where a word has to go. */
  readonly flag: string | undefined;
  readonly after: (call: ToolCall) => ShellWord | undefined;
  /** Later commands of the same RUN that take it out again. */
  readonly prunes: (call: ToolCall) => boolean;
  /** Text of a stage that may leave it out by configuration. */
  readonly configuration: RegExp;
}

const isProduction = (call: ToolCall): boolean =>
  variableOf(call, 'NODE_ENV') === 'production' ||
  /\bdev\b/.test(variableOf(call, 'npm_config_omit', 'NPM_CONFIG_OMIT') ?? '') ||
  variableOf(call, 'npm_config_production', 'NPM_CONFIG_PRODUCTION') === 'true';

const subcommandWord = ({ args }: ToolCall): ShellWord | undefined => args.operands[0];

const leavesOut = ({ args }: ToolCall): boolean =>
  hasOption(args, '--production', '--prod', '-P', '-g', '--global', '--package-lock-only') ||
  args.options.some(({ name, text }) => /^--(omit|only)$/.test(name) && /^(dev|prod)/.test(text));

const npm: DevDependencyTool = {
  programs: new Set(['npm']),
  valued: new Set([
    '--omit',
    '--only',
    '--include',
    '--prefix',
    '-C',
    '--cache',
    '-w',
    '--workspace',
  ]),
  installsAll: (call) =>
    /^(ci|clean-install|install|i)$/.test(call.subcommand) &&
    call.second === '' &&
    !leavesOut(call) &&
    !isProduction(call),
  flag: '--omit=dev',
  after: subcommandWord,
  prunes: ({ subcommand }) => subcommand === 'prune',
  configuration: /\.npmrc|npm\s+config\s+set\s+(-g\s+)?(omit|production|only)|NODE_ENV=production/,
};

const yarn: DevDependencyTool = {
  programs: new Set(['yarn']),
  valued: new Set(['--cwd', '--cache-folder', '--modules-folder', '--network-timeout']),
  // The rewritten yarn has another way for it, which needs its settings.
  installsAll: (call) =>
    /^(|install)$/.test(call.subcommand) &&
    !leavesOut(call) &&
    !isProduction(call) &&
    !hasOption(call.args, '--immutable', '--version'),
  flag: '--production',
  after: (call) => subcommandWord(call) ?? call.shellStep.call?.programWord,
  prunes: ({ subcommand, second, args }) =>
    (subcommand === 'install' && hasOption(args, '--production')) ||
    (subcommand === 'workspaces' && second === 'focus'),
  configuration: /\.yarnrc\.yml|yarn\s+set\s+version|NODE_ENV=production/,
};

const pnpm: DevDependencyTool = {
  programs: new Set(['pnpm']),
  valued: new Set(['--filter', '-F', '-C', '--dir', '--store-dir']),
  installsAll: (call) =>
    /^(install|i)$/.test(call.subcommand) && !leavesOut(call) && !isProduction(call),
  flag: '--prod',
  after: subcommandWord,
  prunes: ({ subcommand }) => /^(prune|deploy)$/.test(subcommand),
  configuration: /\.npmrc|NODE_ENV=production/,
};

const bun: DevDependencyTool = {
  programs: new Set(['bun']),
  valued: new Set(['--cwd', '--cache-dir', '--omit']),
  installsAll: (call) =>
    /^(install|i)$/.test(call.subcommand) &&
    call.second === '' &&
    !leavesOut(call) &&
    !isProduction(call),
  flag: '--production',
  after: subcommandWord,
  prunes: () => false,
  configuration: /bunfig\.toml|NODE_ENV=production/,
};

const composer: DevDependencyTool = {
  programs: new Set(['composer']),
  valued: new Set(['-d', '--working-dir']),
  installsAll: (call) =>
    call.subcommand === 'install' &&
    !hasOption(call.args, '--no-dev', '--dry-run') &&
    !/^[1-9]|true/.test(variableOf(call, 'COMPOSER_NO_DEV') ?? ''),
  flag: '--no-dev',
  after: subcommandWord,
  prunes: ({ subcommand, args }) =>
    /^(install|update)$/.test(subcommand) && hasOption(args, '--no-dev'),
  configuration: /COMPOSER_NO_DEV/,
};

const bundler: DevDependencyTool = {
  programs: new Set(['bundle', 'bundler']),
  valued: new Set(['--gemfile', '--path', '--without', '--with', '-j', '--jobs', '--retry']),
  installsAll: (call) =>
    /^(|install)$/.test(call.subcommand) &&
    !hasOption(call.args, '--without') &&
    variableOf(call, 'BUNDLE_WITHOUT', 'BUNDLE_ONLY') === undefined,
  flag: undefined,
  after: () => undefined,
  prunes: ({ subcommand }) => subcommand === 'clean',
  configuration: /BUNDLE_(WITHOUT|ONLY)|bundle\s+config\b[^\n]*\b(without|only)\b|\.bundle\b/,
};

const poetry: DevDependencyTool = {
  programs: new Set(['poetry']),
  valued: new Set(['--only', '--with', '--without', '-C', '--directory', '-P', '--project', '-E']),
  installsAll: ({ subcommand, args }) =>
    /^(install|sync)$/.test(subcommand) &&
    !hasOption(args, '--only', '--without', '--no-dev', '--only-root'),
  flag: '--only main',
  after: subcommandWord,
  prunes: ({ subcommand, args }) =>
    /^(install|sync)$/.test(subcommand) && hasOption(args, '--only', '--without', '--no-dev'),
  configuration: /POETRY_(WITHOUT|ONLY)/,
};

const uv: DevDependencyTool = {
  programs: new Set(['uv']),
  valued: new Set([
    '--group',
    '--extra',
    '--package',
    '--only-group',
    '--no-group',
    '--python',
    '-p',
  ]),
  installsAll: (call) =>
    call.subcommand === 'sync' &&
    !hasOption(call.args, '--no-dev', '--no-group', '--no-default-groups', '--only-group') &&
    !/^[1-9]|true/i.test(variableOf(call, 'UV_NO_DEV') ?? ''),
  flag: '--no-dev',
  after: subcommandWord,
  prunes: ({ subcommand, args }) => subcommand === 'sync' && hasOption(args, '--no-dev'),
  configuration: /UV_NO_DEV|default-groups/,
};

const pipenv: DevDependencyTool = {
  programs: new Set(['pipenv']),
  valued: new Set(['--python', '--index', '-i']),
  installsAll: ({ subcommand, args }) =>
    /^(install|sync)$/.test(subcommand) && hasOption(args, '--dev', '-d'),
  flag: undefined,
  after: () => undefined,
  prunes: () => false,
  configuration: /PIPENV_DEV/,
};

export const devDependencyTools: readonly DevDependencyTool[] = [
  ...[npm, yarn, pnpm, bun, composer, bundler, poetry, uv, pipenv],
];
