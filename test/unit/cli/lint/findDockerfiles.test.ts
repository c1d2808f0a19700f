import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findDockerfiles, isDockerfileName } from '../../../../src/cli/lint/findDockerfiles.ts';

describe('isDockerfileName', () => {
  const names: Readonly<Record<string, boolean>> = {
    Dockerfile: true,
    dockerfile: true,
    DOCKERFILE: true,
    Containerfile: true,
    'Dockerfile.dev': true,
    'Dockerfile-dev': true,
    'Containerfile.in': true,
    'app.Dockerfile': true,
    'app.dockerfile': true,
    'app.containerfile': true,
    'Dockerfile.dockerignore': false,
    'app.Dockerfile.dockerignore': false,
    'Dockerfile.md': false,
    'Dockerfile~': false,
    'Dockerfile.orig': false,
    'Dockerfile.j2': false,
    'Dockerfile.template': false,
    Dockerfiles: false,
    myDockerfile: false,
    'docker-compose.yaml': false,
  };
  for (const [name, expected] of Object.entries(names))
    it(`${expected ? 'takes' : 'leaves'} ${name}`, () => {
      assert.equal(isDockerfileName(name), expected);
    });
});

describe('findDockerfiles', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stevedore-find-'));
    for (const file of [
      'Dockerfile',
      'b/Dockerfile.dev',
      'b/README.md',
      '.devcontainer/Dockerfile',
      'node_modules/x/Dockerfile',
      '.git/Dockerfile',
      'a/Containerfile',
    ]) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(folder, file), 'FROM x\n');
    }
    await symlink('..', path.join(folder, 'a', 'up'));
    await symlink('../Dockerfile', path.join(folder, 'a', 'Dockerfile'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('searches a folder, but not what belongs to others, nor through links', async () => {
    assert.deepEqual(await findDockerfiles(folder, 'w'), [
      'w/.devcontainer/Dockerfile',
      'w/Dockerfile',
      'w/a/Containerfile',
      'w/a/Dockerfile',
      'w/b/Dockerfile.dev',
    ]);
  });

  it('keeps names short in the folder itself', async () => {
    assert.deepEqual(await findDockerfiles(path.join(folder, 'b'), '.'), ['Dockerfile.dev']);
  });

  it('takes a file for what it is, whatever its name', async () => {
    assert.deepEqual(await findDockerfiles(path.join(folder, 'b/README.md'), 'x'), ['x']);
  });

  it('rejects what is not there', async () => {
    await assert.rejects(findDockerfiles(path.join(folder, 'gone'), 'gone'));
  });
});
