import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aptInstall } from '../machine/apt.mjs';
import { exists, ensurePart } from '../machine/part.mjs';
import { run } from '../machine/run.mjs';

const codeServerVersion = '4.139.1';
const nodeVersion = '24';

/**
 * The VS Code server that the npm package code-server carries (VS Code 1.139.1), installed into the cache with the Node that
 * it needs. A tool of the tests, like VS Code itself.
 *
 * @returns {Promise<{ node: string, main: string }>} run as `node main …flags`
 */
export async function ensureVscodeServer() {
  const folder = await ensurePart('vscode-server', codeServerVersion, install);
  return {
    node: join(folder, 'node_modules/.bin/node'),
    main: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** @param {string} folder */
async function install(folder) {
  const build = ['build-essential', 'python3', 'pkg-config', 'libkrb5-dev'];
  await aptInstall(build, 'the native modules of the VS Code server');
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', ...quiet, `node@${nodeVersion}`], { cwd: folder });
  const bin = join(folder, 'node_modules/.bin');
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  // The npm package of Node brings its headers: without them, node-gyp would fetch them from nodejs.org. The next install
  // removes them, so they are put aside.
  const include = `node_modules/node/node_modules/node-linux-${process.arch}/include`;
  if (await exists(join(folder, include, 'node/common.gypi'))) {
    const headers = join(folder, 'headers');
    await cp(join(folder, include), join(headers, 'include'), { recursive: true });
    env['npm_config_nodedir'] = headers;
  }
  console.error('This takes a few minutes, once.');
  const packages = [`node@${nodeVersion}`, `code-server@${codeServerVersion}`];
  await run('npm', ['install', ...quiet, ...packages], { cwd: folder, env });
}
