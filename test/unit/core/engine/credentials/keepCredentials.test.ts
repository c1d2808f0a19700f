import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  eraseCredentials,
  storeCredentials,
} from '../../../../../src/core/engine/credentials/keepCredentials.ts';
import { listRegistries } from '../../../../../src/core/engine/credentials/listRegistries.ts';

const HUB = 'https://index.docker.io/v1/';

describe('credentials of registries', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keep-'));
    env = { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    const path = join(folder, 'docker-credential-store');
    const list = `{"${HUB}":"me","${HUB}access-token":"me","https://kept.example":"you"}`;
    await writeFile(
      path,
      `#!/bin/sh\necho "$@" >> "${folder}/args"\ncat > "${folder}/input"\n[ "$1" = list ] && echo '${list}'\nexit 0\n`,
    );
    await chmod(path, 0o755);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const configure = (config: object): Promise<void> =>
    writeFile(join(folder, 'config.json'), JSON.stringify(config));
  const input = () => readFile(join(folder, 'input'), 'utf8');

  it('go to the helper by its standard input, and never into its arguments', async () => {
    await configure({ credsStore: 'store' });
    assert.equal(
      await storeCredentials('docker.io', { username: 'u', password: 's3' }, { env }),
      true,
    );
    assert.deepEqual(JSON.parse(await input()), { ServerURL: HUB, Username: 'u', Secret: 's3' });
    await storeCredentials('r.example:5000', { identityToken: 'tok' }, { env });
    assert.deepEqual(JSON.parse(await input()), {
      ...{ ServerURL: 'r.example:5000', Username: '<token>', Secret: 'tok' },
    });
    assert.equal(await eraseCredentials('r.example:5000', { env }), 'erased');
    assert.equal(await input(), 'r.example:5000');
    assert.equal(await readFile(join(folder, 'args'), 'utf8'), 'store\nstore\nerase\n');
  });

  it('are left to the caller without a helper, and in the configuration file to docker', async () => {
    assert.equal(
      await storeCredentials('r.example', { username: 'u', password: 'p' }, { env }),
      false,
    );
    assert.equal(await eraseCredentials('r.example', { env }), 'none');
    await configure({ auths: { 'r.example': { auth: 'dTpw' } } });
    assert.equal(await eraseCredentials('r.example', { env }), 'inConfigFile');
  });

  it('name the registries that docker knows', async () => {
    assert.deepEqual(await listRegistries({ env }), []);
    await configure({
      auths: { 'https://old.example/v2/': {}, [HUB]: {} },
      credHelpers: { 'own.example': 'absent' },
      credsStore: 'store',
    });
    const known = ['docker.io', 'kept.example', 'old.example', 'own.example'];
    assert.deepEqual(await listRegistries({ env }), known);
    await configure({ credsStore: 'absent' });
    assert.deepEqual(await listRegistries({ env }), []);
  });
});
