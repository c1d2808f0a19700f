import { spawn } from 'node:child_process';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, signalProcess, stopProcess } from '../machine/processes.mjs';
import { waitFor } from '../machine/waitFor.mjs';
import { ensureVscodeServer } from './vscodeServer.mjs';

/**
 * @typedef {object} EditorServerOptions
 * @property {string} dataFolder user data, server data and logs; settings are in `User/settings.json`
 * @property {string} extensionsFolder
 * @property {number} [port] default: any free one
 * @property {string} [token] secret that a page must know. Without one every process of the machine gets in
 * @property {NodeJS.ProcessEnv} [env] environment of the extension host and of terminals
 * @property {boolean} [development] accept an extension under development and its tests from the page's address
 * @property {boolean} [trust] ask whether the workspace is trusted, as VS Code does. Default: trust all
 *
 * @typedef {object} EditorServer
 * @property {string} url
 * @property {string} authority host and port
 * @property {number} pid
 * @property {string} logFile
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code for a browser on 127.0.0.1.
 *
 * @param {EditorServerOptions} options
 * @returns {Promise<EditorServer>}
 */
export async function startEditorServer(options) {
  const { node, main } = await ensureVscodeServer();
  const data = options.dataFolder;
  await mkdir(join(data, 'User'), { recursive: true });
  await mkdir(options.extensionsFolder, { recursive: true });
  const tokenFile = options.token ? join(data, 'token') : undefined;
  if (tokenFile) await writeFile(tokenFile, options.token ?? '', { mode: 0o600 });
  const logFile = join(data, 'server.log');
  const log = await open(logFile, 'w');
  const child = spawn(
    node,
    [
      main,
      '--host=127.0.0.1',
      `--port=${options.port ?? 0}`,
      ...(tokenFile ? [`--connection-token-file=${tokenFile}`] : ['--without-connection-token']),
      '--accept-server-license-terms',
      '--telemetry-level=off',
      // The environment is the one given here, whatever a login shell would make of it.
      '--force-disable-user-env',
      `--server-data-dir=${join(data, 'server')}`,
      `--user-data-dir=${data}`,
      `--extensions-dir=${options.extensionsFolder}`,
      ...(options.development ? ['--enable-smoke-test-driver'] : []),
      ...(options.trust ? [] : ['--disable-workspace-trust']),
    ],
    // A group of its own: Ctrl+C in a terminal must not end it before us, and its children end with it.
    { env: options.env ?? process.env, stdio: ['ignore', log.fd, log.fd], detached: true },
  );
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.on('error', () => undefined);
  child.unref();
  await log.close();
  const pid = child.pid ?? 0;
  const atExit = () => signalProcess(-pid, 'SIGKILL');
  process.once('exit', atExit);
  const port = await waitFor(
    'the VS Code server to listen',
    async () => {
      const text = await readFile(logFile, 'utf8');
      const match = /Extension host agent listening on (\d+)/.exec(text);
      if (match) return Number(match[1]);
      if (pid === 0 || !(await isAlive(pid))) return -1;
      return undefined;
    },
    { timeoutMs: 60_000 },
  );
  if (port < 0) {
    const text = await readFile(logFile, 'utf8');
    throw new Error(`The VS Code server did not start:\n${text.trim().slice(-1500)}`);
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    authority: `127.0.0.1:${port}`,
    pid,
    logFile,
    async stop() {
      await stopProcess(pid, { patienceMs: 3_000 });
      child.ref();
      await exited;
      signalProcess(-pid, 'SIGKILL');
      process.removeListener('exit', atExit);
    },
  };
}
