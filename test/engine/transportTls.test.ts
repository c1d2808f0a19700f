import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDockerEngine, type Engine } from '../../scripts/engines/dockerEngine.mjs';
import { connectEngine } from '../../src/core/engine/client/connectEngine.ts';
import { localSources } from '../../src/core/engine/endpoint/endpointSources.ts';
import { resolveEndpoint } from '../../src/core/engine/endpoint/resolveEndpoint.ts';
import type { TlsMaterial } from '../../src/core/engine/engineEndpoint.ts';
import { endpointAt, socketEndpoint } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { freePort } from './client/freePort.ts';
import { makeCertificates, type CertificateFiles } from './client/tlsMaterial.ts';

/** The superuser may do everything; for once this process is somebody else. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const groups = process.getgroups?.() ?? [];
  process.setgroups?.([]);
  process.setegid?.(65534);
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
    process.setgroups?.(groups);
  }
}

describe('transport: TLS and permissions', () => {
  let folder: string;
  let engine: Engine;
  let port: number;
  let certificates: CertificateFiles;
  let others: CertificateFiles;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-tls-'));
    await chmod(folder, 0o755);
    certificates = await makeCertificates(join(folder, 'right'));
    others = await makeCertificates(join(folder, 'wrong'));
    port = await freePort();
    const file = certificates.path;
    engine = await startDockerEngine({
      name: 'tls',
      args: [
        '--tlsverify',
        `--tlscacert=${file('ca.pem')}`,
        `--tlscert=${file('server-cert.pem')}`,
        `--tlskey=${file('server-key.pem')}`,
        `--host=tcp://127.0.0.1:${port}`,
        `--host=unix://${folder}/docker.sock`,
      ],
    });
  });
  after(async () => {
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const connect = async (tls: TlsMaterial | undefined): Promise<string> => {
    const transport = { kind: 'tcp', host: '127.0.0.1', port, basePath: '' } as const;
    const client = await connectEngine(
      endpointAt(tls === undefined ? transport : { ...transport, tls }),
    );
    try {
      const stop = new AbortController();
      await client.events({ signal: stop.signal });
      stop.abort();
      await client.listContainers();
      return client.server.version;
    } finally {
      client.dispose();
    }
  };

  const material = async (
    from: CertificateFiles,
    parts: readonly ('ca' | 'cert' | 'key')[],
    verify = true,
  ): Promise<TlsMaterial> => ({
    ...Object.fromEntries(
      await Promise.all(parts.map(async (part) => [part, await from.read(`${part}.pem`)] as const)),
    ),
    verify,
  });

  it('connects with the right certificates', async () => {
    assert.match(await connect(await material(certificates, ['ca', 'cert', 'key'])), /^28\.5/);
  });

  it('connects without the authority when told not to verify', async () => {
    assert.match(await connect(await material(certificates, ['cert', 'key'], false)), /^28\.5/);
  });

  it('refuses an engine that another authority vouches for', async () => {
    const wrong = await others.read('ca.pem');
    const tls = { ...(await material(certificates, ['cert', 'key'])), ca: wrong };
    const error = await failsAs('tls', () => connect(tls));
    assert.match(error.message, /certificate|signature/i);
  });

  it('says so when the engine wants a certificate and gets none, or a foreign one', async () => {
    await failsAs('tls', async () => connect(await material(certificates, ['ca'])));
    const foreign = await material(others, ['cert', 'key']);
    await failsAs('tls', async () =>
      connect({ ...foreign, ca: await certificates.read('ca.pem') }),
    );
  });

  it('tells TLS from plain, both ways', async () => {
    const error = await failsAs('tls', () => connect(undefined));
    assert.match(error.message, /HTTPS/);
  });

  it('finds the certificates of DOCKER_CERT_PATH and of a context', async () => {
    const homeDirectory = join(folder, 'home');
    const host = `tcp://localhost:${port}`;
    const env = {
      DOCKER_HOST: host,
      DOCKER_TLS_VERIFY: '1',
      DOCKER_CERT_PATH: certificates.folder,
    };
    const sources = { ...localSources(), env, homeDirectory };
    const byEnvironment = await connectEngine(await resolveEndpoint({ sources }));
    assert.match(byEnvironment.server.version, /^28\.5/);
    byEnvironment.dispose();

    const digest = createHash('sha256').update('remote').digest('hex');
    const meta = join(homeDirectory, '.docker/contexts/meta', digest);
    const tls = join(homeDirectory, '.docker/contexts/tls', digest, 'docker');
    await mkdir(meta, { recursive: true });
    const Endpoints = { docker: { Host: host, SkipTLSVerify: false } };
    await writeFile(join(meta, 'meta.json'), JSON.stringify({ Name: 'remote', Endpoints }));
    await mkdir(tls, { recursive: true });
    for (const name of ['ca.pem', 'cert.pem', 'key.pem']) {
      await cp(certificates.path(name), join(tls, name));
    }
    const plain = { ...localSources(), env: { DOCKER_CONTEXT: 'remote' }, homeDirectory };
    const byContext = await connectEngine(await resolveEndpoint({ sources: plain }));
    assert.match(byContext.server.version, /^28\.5/);
    byContext.dispose();
  });

  it('is not led away by the environment', async () => {
    const saved = { ...process.env };
    Object.assign(process.env, {
      DOCKER_HOST: 'tcp://192.0.2.1:2376',
      DOCKER_TLS_VERIFY: '1',
      DOCKER_CERT_PATH: '/no/such/folder',
    });
    try {
      const client = await connectEngine(socketEndpoint(engine.socketPath));
      assert.match(client.server.version, /^28\.5/);
      assert.equal(process.env['DOCKER_HOST'], 'tcp://192.0.2.1:2376');
      client.dispose();
    } finally {
      process.env = saved;
    }
  });

  it('says that a socket is there but not for this user', async () => {
    const endpoint = socketEndpoint(join(folder, 'docker.sock'));
    const error = await asNobody(() => failsAs('permissionDenied', () => connectEngine(endpoint)));
    assert.match(error.message, /EACCES/);
    (await connectEngine(endpoint)).dispose();
  });
});
