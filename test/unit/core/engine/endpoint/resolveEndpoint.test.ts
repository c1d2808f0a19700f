import assert from 'node:assert/strict';
import { resolveEndpoint } from '../../../../../src/core/engine/endpoint/resolveEndpoint.ts';
import type { EngineEndpoint } from '../../../../../src/core/engine/engineEndpoint.ts';
import { EngineError } from '../../../../../src/core/engine/engineError.ts';
import { contextFiles, memorySources, type MemoryOptions } from './memorySources.ts';

const resolve = (options: MemoryOptions & { context?: string } = {}): Promise<EngineEndpoint> =>
  resolveEndpoint({
    sources: memorySources(options),
    ...(options.context === undefined ? {} : { context: options.context }),
  });

const fails = async (options: MemoryOptions & { context?: string }): Promise<string> => {
  const error: unknown = await resolve(options).catch((reason: unknown) => reason);
  assert.ok(error instanceof EngineError, JSON.stringify(error));
  assert.equal(error.kind, 'badContext');
  return error.message;
};

const CONFIG = '/home/me/.docker/config.json';
const SOCKET = { '/var/run/docker.sock': '' };
const remote = contextFiles('remote', { Host: 'tcp://10.0.0.1:2375' });
const other = contextFiles('other', { Host: 'ssh://me@far' });

describe('resolveEndpoint: which one', () => {
  it('takes the default socket when nothing else is said', async () => {
    const endpoint = await resolve({ files: SOCKET });
    assert.equal(endpoint.contextName, 'default');
    assert.equal(endpoint.address, 'unix:///var/run/docker.sock');
    assert.deepEqual(endpoint.transport, { kind: 'socket', path: '/var/run/docker.sock' });
    assert.deepEqual(endpoint.reason, { kind: 'platformDefault' });
  });

  it('takes the pipe on Windows', async () => {
    const endpoint = await resolve({
      platform: 'win32',
      files: { '\\\\.\\pipe\\docker_engine': '' },
    });
    assert.deepEqual(endpoint.transport, { kind: 'pipe', path: '//./pipe/docker_engine' });
  });

  it('goes by the current context of the config file', async () => {
    const files = { ...SOCKET, ...remote, [CONFIG]: '{"currentContext":"remote"}' };
    const endpoint = await resolve({ files });
    assert.equal(endpoint.contextName, 'remote');
    assert.deepEqual(endpoint.reason, { kind: 'currentContext', context: 'remote' });
    assert.equal(endpoint.transport.kind, 'tcp');
  });

  it('puts DOCKER_CONTEXT above it, DOCKER_HOST above that, and the choice of the window above all', async () => {
    const files = { ...SOCKET, ...remote, ...other, [CONFIG]: '{"currentContext":"remote"}' };
    const env = { DOCKER_CONTEXT: 'other' };
    const byEnvironment = await resolve({ files, env });
    assert.deepEqual(byEnvironment.reason, { kind: 'environmentContext', context: 'other' });
    assert.equal(byEnvironment.transport.kind, 'ssh');
    const withHost = { ...env, DOCKER_HOST: ' unix:///run/x.sock ' };
    const byHost = await resolve({ files, env: withHost });
    assert.deepEqual(byHost.reason, { kind: 'environmentHost' });
    assert.equal(byHost.contextName, 'default');
    assert.deepEqual(byHost.transport, { kind: 'socket', path: '/run/x.sock' });
    const chosen = await resolve({ files, env: withHost, context: 'remote' });
    assert.deepEqual(chosen.reason, { kind: 'setting', context: 'remote' });
    const back = await resolve({ files, env: withHost, context: 'default' });
    assert.deepEqual(back.reason, { kind: 'environmentHost' }, 'default means the environment');
  });

  it('takes an address for a choice', async () => {
    const endpoint = await resolve({ context: 'unix:///run/podman/podman.sock' });
    assert.equal(endpoint.contextName, 'unix:///run/podman/podman.sock');
    assert.deepEqual(endpoint.transport, { kind: 'socket', path: '/run/podman/podman.sock' });
  });

  it('counts empty variables as not set', async () => {
    const env = { DOCKER_HOST: '', DOCKER_CONTEXT: '', DOCKER_CONFIG: '', DOCKER_TLS_VERIFY: '' };
    assert.deepEqual((await resolve({ files: SOCKET, env })).reason, { kind: 'platformDefault' });
  });

  it('looks in DOCKER_CONFIG', async () => {
    const files = { ...SOCKET, '/etc/cfg/config.json': '{"currentContext":"default"}' };
    const env = { DOCKER_CONFIG: '/etc/cfg' };
    assert.equal((await resolve({ files, env })).contextName, 'default');
    assert.match(
      await fails({ files: remote, env: { ...env, DOCKER_CONTEXT: 'remote' } }),
      /remote/,
    );
  });

  it('finds another product where the default socket is not', async () => {
    const podman = { '/run/user/1000/podman/podman.sock': '' };
    const endpoint = await resolve({ files: podman });
    assert.equal(endpoint.address, 'unix:///run/user/1000/podman/podman.sock');
    assert.deepEqual(endpoint.reason, { kind: 'knownSocket', product: 'rootless Podman' });
    const both = await resolve({ files: { ...podman, ...SOCKET } });
    assert.deepEqual(both.reason, { kind: 'platformDefault' });
    assert.deepEqual((await resolve({})).reason, { kind: 'platformDefault' });
  });
});

describe('resolveEndpoint: what goes with it', () => {
  const certificates = { 'ca.pem': 'CA', 'cert.pem': 'CERT', 'key.pem': 'KEY' };
  const tlsOf = ({ transport }: EngineEndpoint) =>
    transport.kind === 'tcp' ? transport.tls : undefined;
  const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

  it("uses a context's own certificates, any of them", async () => {
    const host = { Host: 'tcp://10.0.0.1:2376' };
    const files = contextFiles('tls', host, certificates);
    const tls = tlsOf(await resolve({ files, context: 'tls' }));
    assert.deepEqual([text(tls?.ca), text(tls?.cert), text(tls?.key)], ['CA', 'CERT', 'KEY']);
    assert.equal(tls?.verify, true);
    const some = contextFiles('tls', host, { 'ca.pem': 'CA' });
    assert.deepEqual(Object.keys(tlsOf(await resolve({ files: some, context: 'tls' })) ?? {}), [
      'ca',
      'verify',
    ]);
    const skip = contextFiles('tls', { ...host, SkipTLSVerify: true });
    assert.deepEqual(tlsOf(await resolve({ files: skip, context: 'tls' })), { verify: false });
    const none = contextFiles('tls', host);
    assert.equal(tlsOf(await resolve({ files: none, context: 'tls' })), undefined);
  });

  it('reads the names of fields as Go does', async () => {
    const files = contextFiles('odd', { host: 'tcp://10.0.0.1:1', skiptlsverify: true });
    const endpoint = await resolve({ files, context: 'odd' });
    assert.equal(endpoint.address, 'tcp://10.0.0.1:1');
    assert.deepEqual(tlsOf(endpoint), { verify: false });
  });

  it('reads certificates of the environment: any value of the variables switches them on', async () => {
    const files = Object.fromEntries(
      Object.entries(certificates).map(([name, content]) => [`/certs/${name}`, content]),
    );
    const env = { DOCKER_HOST: 'tcp://10.0.0.1', DOCKER_CERT_PATH: '/certs' };
    assert.equal(tlsOf(await resolve({ files, env })), undefined);
    const verified = await resolve({ files, env: { ...env, DOCKER_TLS_VERIFY: '0' } });
    assert.equal(tlsOf(verified)?.verify, true);
    assert.equal(verified.transport.kind === 'tcp' && verified.transport.port, 2376);
    const unverified = await resolve({ files, env: { ...env, DOCKER_TLS: '1' } });
    assert.equal(tlsOf(unverified)?.verify, false);
    const inConfig = { '/home/me/.docker/ca.pem': 'CA' };
    const byConfig = { DOCKER_HOST: 'tcp://10.0.0.1:1', DOCKER_TLS_VERIFY: '1' };
    assert.equal(text(tlsOf(await resolve({ files: inConfig, env: byConfig }))?.ca), 'CA');
  });

  it('dials TLS on this machine when only that is said', async () => {
    const endpoint = await resolve({ files: SOCKET, env: { DOCKER_TLS: '1' } });
    assert.equal(endpoint.address, 'tcp://localhost:2376');
  });

  it('needs no certificates for a socket', async () => {
    const env = { DOCKER_HOST: 'unix:///x.sock', DOCKER_TLS_VERIFY: '1' };
    assert.deepEqual((await resolve({ env })).transport, { kind: 'socket', path: '/x.sock' });
  });

  it('sends the headers of the config file, and those of the environment over them', async () => {
    const config = { HttpHeaders: { 'X-Meta': 'a', 'X-Other': 'b', bad: 3 } };
    const files = { ...SOCKET, [CONFIG]: JSON.stringify(config) };
    const env = { DOCKER_CUSTOM_HEADERS: 'X-Meta=c' };
    assert.deepEqual((await resolve({ files, env })).headers, { 'X-Meta': 'c', 'X-Other': 'b' });
  });

  it('goes on with a broken config file, as the docker CLI does', async () => {
    for (const broken of ['{', '[]', '"x"', '']) {
      const endpoint = await resolve({ files: { ...SOCKET, [CONFIG]: broken } });
      assert.deepEqual(endpoint.reason, { kind: 'platformDefault' });
    }
    const unreadable = await resolve({ files: { ...SOCKET, [`${CONFIG}!`]: '' } });
    assert.deepEqual(unreadable.headers, {});
  });
});

describe('resolveEndpoint: what is wrong', () => {
  it('names the context that does not exist, and what to do', async () => {
    const message = await fails({ files: SOCKET, context: 'nowhere' });
    assert.match(message, /"nowhere".*docker context ls/);
    await fails({ files: { [CONFIG]: '{"currentContext":"../../etc"}' } });
    await fails({ env: { DOCKER_CONTEXT: 'nowhere' }, files: SOCKET });
  });

  it('names the file that cannot be read', async () => {
    const meta = Object.keys(remote)[0] ?? '';
    assert.match(await fails({ files: { [meta]: '{' }, context: 'remote' }), /meta\.json/);
    assert.match(await fails({ files: { [`${meta}!`]: '' }, context: 'remote' }), /EACCES/);
    const env = { DOCKER_HOST: 'tcp://x', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' };
    assert.match(await fails({ env }), /\/certs\/ca\.pem.*DOCKER_CERT_PATH/);
    assert.match(await fails({ env, files: { '/certs/ca.pem!': '' } }), /\/certs\/ca\.pem/);
  });

  it('says what is wrong with an address', async () => {
    for (const address of [
      'fd://3',
      'ftp://x',
      'tcp://user@x',
      'ssh://',
      'ssh://a:b@c',
      'ssh://c?x',
    ]) {
      assert.match(await fails({ env: { DOCKER_HOST: address } }), /cannot be used/, address);
    }
  });
});
