import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { buildStandIns, removeStandIns } from '../support/standInImages.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const image = 'ui-containerised:1';
const base = 'node:22-alpine';

/** A server as the stand-in for Node can start it: it answers with the text. */
const workspace = {
  'shop/package.json': `{
  "name": "shop",
  "engines": { "node": "22" },
  "scripts": { "start": "node src/server.js" },
  "dependencies": { "express": "^5.1.0", "pg": "^8.13.0" }
}
`,
  'shop/package-lock.json': '{ "lockfileVersion": 3 }\n',
  'shop/src/server.js': `import express from 'express';

const answer = 'Open until six.';
const app = express();
app.get('/healthz', (request, response) => response.send('well'));
app.get('/', (request, response) => response.send(answer));
app.listen(process.env.PORT ?? 4100);
`,
};

describe('containerising a project', () => {
  let docker: DockerCli;
  let workbench: Workbench;

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    await buildStandIns(docker, [base]);
    workbench = await openWorkbench({ env: engine.env, workspace });
  });

  after(async () => {
    await workbench.dispose();
    const made = await docker('ps', '--all', '--quiet', '--filter', `ancestor=${image}`);
    for (const id of made.split('\n').filter((each) => each !== ''))
      await docker('rm', '--force', id);
    await docker('rmi', '--force', image);
    await removeStandIns(docker, [base]);
  });

  const textOf = (name: string) => readFile(path.join(workbench.folder, 'shop', name), 'utf8');

  it('goes from a folder of sources to a page that answers', async () => {
    const { palette, sideBar, notifications } = workbench;
    const files = await sideBar.files();
    await files.choose('shop', 'Add Container Files');
    await palette.whenAsked('What was found');
    const [entry = ''] = await palette.entries();
    assert.match(entry, /Node\.js: shop.*Express \(package\.json:5\).*src\/server\.js:7/);
    await palette.pick('Node.js: shop');
    await palette.whenAsked('Port that shop listens on');
    await palette.accept();
    await palette.whenAsked('Which files');
    await palette.pick('Dockerfile, .dockerignore, compose.yaml', 'PostgreSQL');

    await palette.whenAsked('Write Files');
    const preview = workbench.page.locator('.multiDiffEditor');
    await preview.getByText('npm ci --omit=dev').first().waitFor();
    await assert.rejects(textOf('Dockerfile'), 'nothing is written while it is shown');
    await palette.accept();

    await notifications.toast('Written: Dockerfile').waitFor();
    assert.match(await textOf('Dockerfile'), /^FROM node:22-alpine AS base/);
    assert.match(await textOf('compose.yaml'), /image: postgres:17-alpine/);
    await preview.waitFor({ state: 'detached' });
    await notifications.choose('Written: Dockerfile', 'Build Image');
    await palette.answer(image);

    await sideBar.open('Stevedore');
    const images = await sideBar.view('Images');
    await images.row('ui-containerised').waitFor();
    await images.choose('ui-containerised', 'Run');
    const address = await waitFor('a container of the image', async () => {
      const id = await docker('ps', '--quiet', '--filter', `ancestor=${image}`);
      return /127\.0\.0\.1:\d+/.exec(await docker('port', id, '4100'))?.[0];
    });
    const page = await waitFor('the page', async () => (await fetch(`http://${address}/`)).text());
    assert.match(page, /Open until six\./);
  });
});
