import assert from 'node:assert/strict';
import { customHeaders } from '../../../../../src/core/engine/endpoint/customHeaders.ts';
import { findKnownSockets } from '../../../../../src/core/engine/endpoint/knownSockets.ts';
import { listContexts } from '../../../../../src/core/engine/endpoint/listContexts.ts';
import { parseAddress } from '../../../../../src/core/engine/endpoint/parseAddress.ts';
import { parseSshAddress } from '../../../../../src/core/engine/endpoint/parseSshAddress.ts';
import { resolveEndpoint } from '../../../../../src/core/engine/endpoint/resolveEndpoint.ts';
import { contextFiles, memorySources } from './memorySources.ts';

describe('parseAddress', () => {
  const tcp = (address: string, tls?: { verify: boolean }): unknown => {
    const transport = parseAddress(address, tls);
    assert.ok(transport.kind === 'tcp');
    return [transport.host, transport.port, transport.basePath];
  };

  it('reads TCP addresses with and without their parts', () => {
    assert.deepEqual(tcp('tcp://10.0.0.1:99'), ['10.0.0.1', 99, '']);
    assert.deepEqual(tcp('tcp://10.0.0.1'), ['10.0.0.1', 2375, '']);
    assert.deepEqual(tcp('tcp://10.0.0.1', { verify: true }), ['10.0.0.1', 2376, '']);
    assert.deepEqual(tcp('tcp://'), ['localhost', 2375, '']);
    assert.deepEqual(tcp('tcp://:5000'), ['localhost', 5000, '']);
    assert.deepEqual(tcp('build.example:99'), ['build.example', 99, '']);
    assert.deepEqual(tcp('tcp://[::1]:99'), ['::1', 99, '']);
    assert.deepEqual(tcp('tcp://host:99/engines/a/'), ['host', 99, '/engines/a']);
    assert.deepEqual(tcp('http://host:80'), ['host', 80, '']);
  });

  it('switches TLS on by https, and by material', () => {
    const secure = parseAddress('https://host:443', undefined);
    assert.deepEqual(secure.kind === 'tcp' && secure.tls, { verify: true });
    const plain = parseAddress('tcp://host:443', undefined);
    assert.equal('tls' in plain, false);
  });

  it('fills in what sockets and pipes leave out', () => {
    assert.deepEqual(parseAddress('unix://', undefined), {
      kind: 'socket',
      path: '/var/run/docker.sock',
    });
    assert.deepEqual(parseAddress('npipe:////./pipe/x', undefined), {
      kind: 'pipe',
      path: '//./pipe/x',
    });
    assert.deepEqual(parseAddress('UNIX:///a b', undefined), { kind: 'socket', path: '/a b' });
  });
});

describe('parseSshAddress', () => {
  const parse = (address: string) => {
    const transport = parseSshAddress(address);
    assert.ok(transport.kind === 'ssh');
    return transport;
  };

  it('builds the command of the docker CLI, the host behind the end of options', () => {
    const { sshArgs, remoteCommand, host } = parse('ssh://me@far:2222');
    assert.deepEqual(sshArgs.slice(0, 4), ['-l', 'me', '-p', '2222']);
    assert.deepEqual(sshArgs.slice(-2), ['--', 'far']);
    assert.ok(sshArgs.includes('ConnectTimeout=30') && sshArgs.includes('-T'));
    assert.deepEqual(remoteCommand, ['docker', 'system', 'dial-stdio']);
    assert.equal(host, 'far');
    assert.deepEqual(parse('ssh://[::1]').sshArgs.slice(-2), ['--', '::1']);
  });

  it('quotes the path of a remote socket for the shell over there', () => {
    const socket = (address: string) => parse(address).remoteCommand[2];
    assert.equal(socket('ssh://far/run/docker.sock'), 'unix:///run/docker.sock');
    assert.equal(socket('ssh://far/a b$(id)'), "'unix:///a b$(id)'");
    assert.equal(socket("ssh://far/it's"), "'unix:///it'\\''s'");
    assert.deepEqual(parse('ssh://far/').remoteCommand, ['docker', 'system', 'dial-stdio']);
  });
});

describe('customHeaders', () => {
  it('reads fields as CSV', () => {
    assert.deepEqual(customHeaders(''), {});
    assert.deepEqual(customHeaders('A=1,B=2=3'), { A: '1', B: '2=3' });
    assert.deepEqual(customHeaders('"A=1,2", B=""x'), { A: '1,2', B: '""x' });
    assert.deepEqual(customHeaders('"A=say ""hi"""'), { A: 'say "hi"' });
    assert.deepEqual(customHeaders('=x,A'), { A: '' });
  });
});

describe('findKnownSockets', () => {
  const products = async (files: readonly string[], platform: NodeJS.Platform = 'linux') =>
    (
      await findKnownSockets(
        memorySources({ platform, files: Object.fromEntries(files.map((file) => [file, ''])) }),
      )
    ).map(({ product, address }) => `${product} ${address}`);

  it('knows where products put theirs', async () => {
    assert.deepEqual(
      await products([
        '/home/me/.docker/desktop/docker.sock',
        '/run/user/1000/docker.sock',
        '/home/me/.colima/default/docker.sock',
        '/home/me/.rd/docker.sock',
        '/home/me/.orbstack/run/docker.sock',
        '/run/podman/podman.sock',
      ]),
      [
        'Docker Desktop unix:///home/me/.docker/desktop/docker.sock',
        'rootless Docker unix:///run/user/1000/docker.sock',
        'OrbStack unix:///home/me/.orbstack/run/docker.sock',
        'Colima unix:///home/me/.colima/default/docker.sock',
        'Rancher Desktop unix:///home/me/.rd/docker.sock',
        'Podman unix:///run/podman/podman.sock',
      ],
    );
    assert.deepEqual(await products(['/home/me/.docker/run/docker.sock'], 'darwin'), [
      'Docker Desktop unix:///home/me/.docker/run/docker.sock',
    ]);
  });

  it('knows pipes', async () => {
    assert.deepEqual(
      await products(['\\\\.\\pipe\\podman-machine-default', '\\\\.\\pipe\\x'], 'win32'),
      ['Podman npipe:////./pipe/podman-machine-default'],
    );
  });
});

describe('listContexts', () => {
  it('lists the default, the contexts, and known sockets that belong to none', async () => {
    const sources = memorySources({
      files: {
        '/var/run/docker.sock': '',
        '/run/podman/podman.sock': '',
        '/home/me/.rd/docker.sock': '',
        '/home/me/.docker/config.json': '{"currentContext":"remote"}',
        ...contextFiles('remote', { Host: 'tcp://10.0.0.1:2375' }),
        ...contextFiles('rancher', { Host: 'unix:///home/me/.rd/docker.sock' }),
        '/home/me/.docker/contexts/meta/broken/meta.json': '{',
      },
    });
    const choices = await listContexts({ sources });
    assert.deepEqual(
      choices.map(({ contextName, kind, current }) => [contextName, kind, current]),
      [
        ['default', 'context', false],
        ['rancher', 'context', false],
        ['remote', 'context', true],
        ['unix:///run/podman/podman.sock', 'knownSocket', false],
      ],
    );
    assert.equal(choices[2]?.description, 'about remote');
    for (const { contextName, address } of choices) {
      assert.equal((await resolveEndpoint({ sources, context: contextName })).address, address);
    }
  });

  it('lists what there is when the current one is broken', async () => {
    const files = { '/home/me/.docker/config.json': '{"currentContext":"gone"}' };
    const choices = await listContexts({ sources: memorySources({ files }) });
    assert.deepEqual(
      choices.map(({ contextName, current }) => [contextName, current]),
      [['default', false]],
    );
  });
});
