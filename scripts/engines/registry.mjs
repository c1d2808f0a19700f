import { mkdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { unpackDebian } from '../machine/debian.mjs';
import { ensurePart } from '../machine/part.mjs';
import { stopProcess } from '../machine/processes.mjs';
import { waitFor } from '../machine/waitFor.mjs';
import { freePort } from './freePort.mjs';
import { startIsolated } from './isolated.mjs';
import { runFolder } from './runFolder.mjs';

/** @returns {Promise<string>} path of the registry's binary */
export async function ensureRegistry() {
  const folder = await ensurePart('docker-registry', '2.8', (target) =>
    unpackDebian('forky', ['docker-registry'], target),
  );
  return join(folder, 'usr/bin/docker-registry');
}

/**
 * Starts a real image registry on 127.0.0.1, which engines accept without TLS. Deleting is enabled.
 *
 * @typedef {object} RegistryServerOptions
 * @property {number} [port]
 * @property {boolean} [detached]
 * @property {{ certificate: string, key: string }} [tls] paths of PEM files
 * @property {string} [htpasswd] a line `name:bcrypt` of who is let in
 * @property {{ realm: string, service: string, issuer: string, rootCertificates: string }} [token] of a token server
 *
 * @param {RegistryServerOptions} [options]
 * @returns {Promise<{ address: string, url: string, pid: number, stop: () => Promise<void> }>} address is `host:port`, as it
 *   stands in an image reference
 */
export async function startRegistry(options = {}) {
  const binary = await ensureRegistry();
  const folder = await runFolder('registry');
  const data = join(folder, 'data');
  await mkdir(data);
  const address = `127.0.0.1:${options.port ?? (await freePort())}`;
  const config = join(folder, 'config.yml');
  await writeFile(
    config,
    [
      'version: 0.1',
      'log: { level: warn }',
      'storage:',
      '  delete: { enabled: true }',
      `  filesystem: { rootdirectory: ${JSON.stringify(data)} }`,
      'http:',
      `  addr: "${address}"`,
      ...(options.tls
        ? [
            `  tls: { certificate: ${JSON.stringify(options.tls.certificate)}, key: ${JSON.stringify(options.tls.key)} }`,
          ]
        : []),
      ...(await authLines(folder, options)),
      '',
    ].join('\n'),
  );
  const child = await startIsolated(binary, ['serve', config], {
    env: process.env,
    logFile: join(folder, 'log'),
    detached: options.detached ?? false,
  });
  const pid = child.pid ?? 0;
  await writeFile(join(folder, 'pid'), String(pid));
  async function stop() {
    await stopProcess(pid);
    await rm(folder, { recursive: true, force: true });
  }
  const url = `${options.tls ? 'https' : 'http'}://${address}`;
  try {
    await waitFor('the registry to listen', () => listens(address));
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, url, pid, stop };
}

/**
 * @param {string} folder
 * @param {RegistryServerOptions} options
 * @returns {Promise<string[]>}
 */
async function authLines(folder, { htpasswd, token }) {
  if (htpasswd !== undefined) {
    const file = join(folder, 'htpasswd');
    await writeFile(file, `${htpasswd}\n`);
    return ['auth:', `  htpasswd: { realm: test, path: ${JSON.stringify(file)} }`];
  }
  if (token === undefined) return [];
  return [
    'auth:',
    '  token:',
    `    realm: ${JSON.stringify(token.realm)}`,
    `    service: ${JSON.stringify(token.service)}`,
    `    issuer: ${JSON.stringify(token.issuer)}`,
    `    rootcertbundle: ${JSON.stringify(token.rootCertificates)}`,
  ];
}

/**
 * @param {string} address
 * @returns {Promise<boolean>}
 */
function listens(address) {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
