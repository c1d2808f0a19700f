import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeCredentials } from '../../../../../src/core/engine/client/imageTransferCalls.ts';
import { findCredentials } from '../../../../../src/core/engine/credentials/findCredentials.ts';
import { registryHost } from '../../../../../src/core/engine/credentials/registryHost.ts';
import { EngineError } from '../../../../../src/core/engine/engineError.ts';

const HUB = 'https://index.docker.io/v1/';
const auth = (text: string): string => Buffer.from(text).toString('base64');

describe('registryHost', () => {
  it('is Docker Hub’s key or the host', () => {
    for (const name of ['busybox', 'team/app:1', 'docker.io/team/app', 'index.docker.io/x/y']) {
      assert.equal(registryHost(name), HUB, name);
    }
    assert.equal(registryHost('ghcr.io/a/b'), 'ghcr.io');
    assert.equal(registryHost('localhost/a'), 'localhost');
    assert.equal(registryHost('127.0.0.1:5000/a@sha256:x'), '127.0.0.1:5000');
  });
});

describe('findCredentials', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'credentials-'));
    env = { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  });
  afterEach(() => rm(folder, { recursive: true }));

  const configure = (config: object): Promise<void> =>
    writeFile(join(folder, 'config.json'), JSON.stringify(config));
  /** A helper that notes its arguments and its input. */
  const helper = async (name: string, script: string): Promise<void> => {
    const path = join(folder, `docker-credential-${name}`);
    await writeFile(
      path,
      `#!/bin/sh\necho "$@" > "${folder}/args"\ncat > "${folder}/input"\n${script}\n`,
    );
    await chmod(path, 0o755);
  };
  const find = (reference: string) => findCredentials(reference, { env });

  it('reads the configuration file, its old keys, and tokens', async () => {
    assert.equal(await find('busybox'), undefined);
    await configure({
      auths: {
        [HUB]: { auth: auth('me:pass:word') },
        'https://old.example/v2/': { username: 'u', password: 'p' },
        'token.example': { auth: auth('x:y'), identitytoken: 'tok' },
        'empty.example': {},
      },
    });
    assert.deepEqual(await find('busybox'), {
      ...{ username: 'me', password: 'pass:word', serverAddress: HUB },
    });
    assert.deepEqual(await find('old.example/a'), {
      ...{ username: 'u', password: 'p', serverAddress: 'old.example' },
    });
    assert.deepEqual(await find('token.example/a'), {
      ...{ identityToken: 'tok', serverAddress: 'token.example' },
    });
    assert.equal(await find('empty.example/a'), undefined);
    assert.equal(await find('other.example/a'), undefined);
  });

  it('lets the environment and the registry’s own helper go first', async () => {
    await configure({ credsStore: 'store', credHelpers: { 'own.example': 'own' } });
    await helper('own', `echo '{"Username":"<token>","Secret":"s3cret"}'`);
    await helper('store', `echo '{"Username":"u","Secret":"p"}'`);
    assert.deepEqual(await find('own.example/a'), {
      ...{ identityToken: 's3cret', serverAddress: 'own.example' },
    });
    assert.deepEqual(await find('busybox'), { username: 'u', password: 'p', serverAddress: HUB });
    // No more than the registry's address reaches the helper, and that not by its arguments.
    assert.equal(await readFile(join(folder, 'args'), 'utf8'), 'get\n');
    assert.equal(await readFile(join(folder, 'input'), 'utf8'), HUB);
    env['DOCKER_AUTH_CONFIG'] = JSON.stringify({ auths: { 'own.example': { auth: auth('e:f') } } });
    assert.equal((await find('own.example/a'))?.username, 'e');
  });

  it('tells what went wrong without a secret', async () => {
    await configure({ credsStore: 'none' });
    await helper('none', 'echo "credentials not found in native keychain"; exit 1');
    assert.equal(await find('busybox'), undefined);
    const failing = async (script: string, kind: string): Promise<void> => {
      await helper('none', script);
      await assert.rejects(find('busybox'), (error) => {
        assert.ok(error instanceof EngineError);
        assert.equal(error.kind, kind);
        assert.doesNotMatch(error.message, /s3cret/);
        return true;
      });
    };
    await failing('echo "keychain is locked"; exit 1', 'rejected');
    await failing('echo "{s3cret"', 'engineFault');
    await configure({ credsStore: 'absent' });
    await assert.rejects(find('busybox'), /was not found/);
    await configure({ credsStore: '../x' });
    await assert.rejects(find('busybox'), /No name/);
    await writeFile(join(folder, 'config.json'), '{"auths": s3cret');
    await assert.rejects(find('busybox'), (error: Error) => !error.message.includes('s3cret'));
  });
});

describe('encodeCredentials', () => {
  it('writes what the engine reads, in the alphabet of addresses', () => {
    const header = encodeCredentials({ username: 'ü?>', password: '~~~', serverAddress: 'x' });
    assert.match(header, /^[\w-]+$/);
    assert.deepEqual(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')), {
      ...{ username: 'ü?>', password: '~~~', serveraddress: 'x' },
    });
    const token = encodeCredentials({ identityToken: 't', serverAddress: 'x' });
    assert.match(Buffer.from(token, 'base64url').toString(), /"identitytoken":"t"/);
  });
});
