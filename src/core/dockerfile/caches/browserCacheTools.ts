import type { ToolCall } from '../commands/toolCall.ts';
import { cacheFolder, variableOf } from '../commands/toolCall.ts';
import type { CacheTool } from './cacheTool.ts';

const runners = ['npx', 'yarn', 'pnpm', 'bunx', 'npm', 'python', 'python3', 'uv', 'poetry'];

/** The words of a call from the tool on, however it is started; empty for calls of something else. */
function wordsFrom({ program, args }: ToolCall, tool: RegExp): readonly string[] {
  const operands = args.operands.map(({ value }) => value);
  if (tool.test(program)) return operands;
  const at = operands.findIndex((value) => tool.test(value));
  return at === -1 ? [] : operands.slice(at + 1);
}

function addsModule({ program, subcommand, args }: ToolCall, module: RegExp): boolean {
  return (
    /^(npm|yarn|pnpm)$/.test(program) &&
    /^(install|i|add|global)$/.test(subcommand) &&
    args.operands.some(({ value }) => module.test(value))
  );
}

const playwrightName = /^playwright(@\S+)?$/;

/** With the libraries that browsers need, playwright runs apt itself and leaves the lists. */
const playwright: CacheTool = {
  title: 'playwright',
  programs: new Set(['playwright', 'apt-get', 'apt', ...runners]),
  mention: 'playwright',
  valued: new Set(['-c']),
  fills: (call) => {
    const [subcommand] = wordsFrom(call, playwrightName);
    const hasLibraries = call.args.options.some(({ name }) => name === '--with-deps');
    return subcommand === 'install-deps' || (subcommand === 'install' && hasLibraries);
  },
  folders: () => ['/var/lib/apt/lists'],
  cleans: ({ subcommand }) => /^dist-?clean$/.test(subcommand),
  cleanUp: ({ step }) => (step.home === '/root' ? 'rm -rf /var/lib/apt/lists/*' : undefined),
  mountOptions: 'sharing=locked',
  isCleanedAtEnd: true,
};

/** A test runner in an image that starts something else. */
const cypress: CacheTool = {
  title: 'cypress',
  programs: new Set(['cypress', ...runners]),
  mention: 'cypress',
  valued: new Set(),
  fills: (call) =>
    variableOf(call, 'CYPRESS_INSTALL_BINARY') !== '0' &&
    (wordsFrom(call, /^cypress(@\S+)?$/)[0] === 'install' || addsModule(call, /^cypress(@\S+)?$/)),
  folders: (call) => [variableOf(call, 'CYPRESS_CACHE_FOLDER') ?? cacheFolder(call, 'Cypress')],
  cleans: (call) => wordsFrom(call, /^cypress$/)[0] === 'cache',
  removal: /cypress/i,
  mount: /cypress|\.cache$/i,
  // Nothing is known of an image that starts a script or nothing.
  startReader: /^$|cypress|test|e2e|(^|[\s/])(ba|da)?sh\b|\.sh\b|\b(npm|yarn|pnpm|npx|bun)\b/i,
  isMountable: false,
};

/** A second browser, beside the one that a package manager installs. */
const puppeteer: CacheTool = {
  title: 'puppeteer',
  programs: new Set(runners),
  mention: 'puppeteer',
  needs:
    /\b(apk\s+add|apt(-get)?\s+install|dnf\s+install|yum\s+install)\b[^&|;]*\b(chromium|google-chrome)/,
  valued: new Set(),
  fills: (call) =>
    variableOf(call, 'PUPPETEER_SKIP_DOWNLOAD', 'PUPPETEER_SKIP_CHROMIUM_DOWNLOAD') === undefined &&
    addsModule(call, /^puppeteer(@\S+)?$/),
  folders: (call) => [variableOf(call, 'PUPPETEER_CACHE_DIR') ?? cacheFolder(call, 'puppeteer')],
  cleans: () => false,
  removal: /puppeteer/i,
  mount: /puppeteer|\.cache$/,
  configuration: /puppeteerrc|PUPPETEER_SKIP/,
  isMountable: false,
};

/** Browsers for tests and what comes in with them. */
export const browserCacheTools: readonly CacheTool[] = [playwright, cypress, puppeteer];
