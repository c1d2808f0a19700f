import assert from 'node:assert/strict';
import path from 'node:path';
import {
  containerisedProjects,
  type ContainerisedProjects,
} from '../support/containerisedProjects.ts';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { buildStandIns, removeStandIns } from '../support/standInImages.ts';

describe('container files, built and run', () => {
  let docker: DockerCli;
  let projects: ContainerisedProjects;

  before(async () => {
    docker = dockerCli(await sharedDocker());
    await buildStandIns(docker);
    projects = await containerisedProjects(docker);
  });
  after(async () => {
    await projects.dispose();
    await removeStandIns(docker);
  });

  it('serve what the build of a web app makes', async () => {
    const folder = await projects.add('folders');
    const app = await projects.run(path.join(folder, 'frontend'));
    assert.match(await projects.answerOf(app), /built/);
    await projects.checkHealth(app);
  });

  it('build packages of a workspace from its root', async () => {
    const folder = await projects.add('monorepoNpm', {
      'apps/api/src/main.ts': "const answer = 'parts';\nlisten({ port: 3100 });\n",
      'packages/shared/src/index.ts': 'export {};\n',
    });
    const api = await projects.run(folder, 'Dockerfile.api');
    assert.match(await projects.answerOf(api), /parts/);
    await docker('exec', api.id, 'test', '-f', '/app/packages/shared/dist/index.js');
    await projects.checkHealth(api);
  });

  it('put a compiled program alone into the image', async () => {
    const go = await projects.run(await projects.add('go'));
    await assert.rejects(docker('exec', go.id, 'test', '-e', '/src'));
    assert.equal(go.user, '10001');
  });

  it('have compose files that the real compose reads, with passwords of .env', async () => {
    for (const fixture of [
      'javaMaven',
      'php',
      'pythonPoetryDjango',
      'ruby',
      'bun',
      'rust',
      'dotnet',
    ]) {
      const folder = await projects.add(fixture);
      const config = await docker(
        'compose',
        '--project-directory',
        folder,
        '--file',
        path.join(folder, 'compose.yaml'),
        'config',
      );
      assert.match(config, /condition: service_healthy/);
      if (fixture !== 'dotnet') continue;
      assert.match(config, /POSTGRES_PASSWORD: x7Qm/);
      assert.match(config, /postgresql:\/\/app:x7Qm@postgres:5432\/app/);
    }
  });
});
