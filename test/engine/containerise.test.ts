import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { detectProjects } from '../../src/core/containerise/detectProjects.ts';
import type { PlannedFile } from '../../src/core/containerise/planFiles.ts';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { buildStandIns, removeStandIns } from '../support/standInImages.ts';
import { diskProject, fixtureRoot, planAll } from '../unit/core/containerise/fixtureProjects.ts';

interface Running {
  /** The address that its port is published at. */
  readonly url: string;
  readonly user: string;
  readonly id: string;
}

describe('container files, built and run', () => {
  let docker: DockerCli;
  let root: string;
  const tags = new Set<string>();
  const started: string[] = [];

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'containerise-'));
    docker = dockerCli(await sharedDocker());
    await buildStandIns(docker);
  });
  after(async () => {
    for (const id of started) await docker('rm', '--force', id);
    for (const tag of tags) await docker('rmi', '--force', tag);
    await removeStandIns(docker);
    await rm(root, { recursive: true });
  });

  /** A copy of a fixture with all that the command would write into it. */
  async function containerised(
    fixture: string,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly folder: string; readonly planned: readonly PlannedFile[] }> {
    const folder = path.join(root, fixture);
    await cp(path.join(fixtureRoot, fixture), folder, { recursive: true });
    await write(folder, extra);
    const files = diskProject(folder);
    const planned = await planAll(files, await detectProjects(files));
    await write(folder, Object.fromEntries(planned.map((each) => [each.path, each.text])));
    return { folder, planned };
  }

  async function write(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
  }

  async function run(folder: string, dockerfile = 'Dockerfile'): Promise<Running> {
    const tag = `containerise:${started.length}`;
    tags.add(tag);
    await docker('build', '--quiet', '--tag', tag, '--file', path.join(folder, dockerfile), folder);
    const flags = ['--detach', '--init', '--publish-all'];
    const id = await docker('run', ...flags, tag);
    started.push(id);
    const [published = ''] = (await docker('port', id)).split('\n');
    const url = `http://127.0.0.1:${published.split(':').at(-1) ?? ''}`;
    return { url, id, user: await docker('exec', id, 'id', '-u') };
  }

  /** The check of the image itself, as the engine would run it. */
  async function checkHealth({ id }: Running): Promise<void> {
    const json = await docker('inspect', '--format', '{{json .Config.Healthcheck.Test}}', id);
    const [form, ...words] = JSON.parse(json) as string[];
    assert.equal(form, 'CMD');
    await waitFor('the health check to pass', async () => {
      await docker('exec', id, ...words);
      return true;
    });
  }

  async function answerOf({ url }: Running, file = '/'): Promise<string> {
    return waitFor(`an answer of ${url}`, async () => (await fetch(url + file)).text());
  }

  it('serve a static site: the real files, as nobody special, without what is ignored', async () => {
    const { folder } = await containerised('static', { '.env': 'SECRET=1\n', 'notes.log': 'x' });
    const site = await run(folder);
    assert.match(await answerOf(site), /Hello from a file/);
    assert.equal((await fetch(`${site.url}/.env`)).status, 404);
    assert.equal((await fetch(`${site.url}/notes.log`)).status, 404);
    assert.equal((await fetch(`${site.url}/Dockerfile`)).status, 404);
    assert.equal(site.user, '101');
    await checkHealth(site);
  });

  it('start a server on Node with what it installed', async () => {
    const { folder } = await containerised('nodeNpm', {
      'src/server.js':
        "const answer = 'goods';\n// get('/healthz')\nlisten(process.env.PORT ?? 4000);\n",
    });
    const server = await run(folder);
    assert.match(await answerOf(server), /goods/);
    assert.equal(server.user, '1000');
    await checkHealth(server);
  });

  it('serve what the build of a web app makes', async () => {
    const { folder } = await containerised('folders');
    const app = await run(path.join(folder, 'frontend'));
    assert.match(await answerOf(app), /built/);
    await checkHealth(app);
  });

  it('build packages of a workspace from its root', async () => {
    const { folder } = await containerised('monorepoNpm', {
      'apps/api/src/main.ts': "const answer = 'parts';\nlisten({ port: 3100 });\n",
      'packages/shared/src/index.ts': 'export {};\n',
    });
    const api = await run(folder, 'Dockerfile.api');
    assert.match(await answerOf(api), /parts/);
    await docker('exec', api.id, 'test', '-f', '/app/packages/shared/dist/index.js');
    await checkHealth(api);
  });

  it('put a compiled program alone into the image', async () => {
    const go = await run((await containerised('go')).folder);
    await assert.rejects(docker('exec', go.id, 'test', '-e', '/src'));
    assert.equal(go.user, '10001');
    const { folder } = await containerised('cmake');
    const program = await run(folder);
    await checkHealth(program);
    await assert.rejects(docker('exec', program.id, 'test', '-e', '/src'));
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
      const { folder } = await containerised(fixture);
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
