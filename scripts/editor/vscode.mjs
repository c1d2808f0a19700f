#!/usr/bin/env node
// Stands in for desktop VS Code where that cannot be had: takes the flags of `@vscode/test-electron`, runs the tests in the
// VS Code server with a headless browser before it, and ends with their exit code.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { startEditorServer } from './editorServer.mjs';
import { writeUserSettings } from './userSettings.mjs';

const flags = new Map();
const folders = [];
for (const argument of process.argv.slice(2)) {
  const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
  if (!match) folders.push(argument);
  else if (flags.has(match[1])) flags.get(match[1]).push(match[2] ?? '');
  else flags.set(match[1], [match[2] ?? '']);
}

/** @param {string} name */
const flag = (name) => flags.get(name)?.[0];

const scratch = await mkdtemp(join(tmpdir(), 'stevedore-vscode-'));
const dataFolder = flag('user-data-dir') ?? join(scratch, 'data');
await writeUserSettings(dataFolder);
const server = await startEditorServer({
  dataFolder,
  extensionsFolder: flag('extensions-dir') ?? join(scratch, 'extensions'),
  development: true,
  trust: !flags.has('disable-workspace-trust'),
});
const browser = await launchBrowser();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void finish(130));

async function finish(/** @type {number} */ code) {
  await browser.close().catch(() => undefined);
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
  process.exit(code);
}

/** @param {string} path */
const remote = (path) => `vscode-remote://${server.authority}${resolve(path)}`;

const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.exposeFunction(
  'codeAutomationLog',
  (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = args.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    (type === 'error' ? process.stderr : process.stdout).write(`${line.join(' ')}\n`);
  },
);
await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => finish(code));
page.on('crash', () => void finish(70));

const payload = [
  ...(flags.get('extensionDevelopmentPath') ?? []).map((/** @type {string} */ path) => [
    'extensionDevelopmentPath',
    remote(path),
  ]),
  ['extensionTestsPath', remote(flag('extensionTestsPath') ?? '')],
  ['skipWelcome', 'true'],
];
const query = new URLSearchParams({ payload: JSON.stringify(payload) });
if (folders[0]) query.set('folder', resolve(folders[0]));
else query.set('ew', 'true');
await page.goto(`${server.url}?${query}`);
