import assert from 'node:assert/strict';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { placeOfPicture } from '../support/placeOfPicture.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';

const image = 'busybox:1.35';
const project = ['--label', 'com.docker.compose.project=shop', '--label'];

const themes = [
  { name: 'dark', setting: 'Default Dark Modern', background: [0, 80] },
  { name: 'light', setting: 'Default Light Modern', background: [200, 255] },
  { name: 'contrast', setting: 'Default High Contrast', background: [0, 10] },
] as const;

const dockerfile = [
  'FROM debian:12-slim AS base',
  'RUN apt-get update \\',
  '    && apt-get install -y --no-install-recommends curl python3',
  '',
  'FROM base',
  'WORKDIR /app',
  'COPY . .',
  'RUN chown -R 1000:1000 /app',
  'CMD ["python3", "app.py"]',
  '',
].join('\n');

describe('in every theme', () => {
  let docker: DockerCli;
  let env: NodeJS.ProcessEnv;

  before(async () => {
    const engine = await sharedDocker();
    env = engine.env;
    docker = dockerCli(engine);
    const service = (name: string) => [...project, `com.docker.compose.service=${name}`];
    const detached = ['run', '-d', '--name'];
    const published = [
      '-p',
      '127.0.0.1:8080:80',
      '--health-cmd',
      'true',
      '--health-interval',
      '1s',
    ];
    const failing = ['--health-cmd', 'false', '--health-interval', '1s', '--health-retries', '1'];
    await docker(
      ...detached,
      'shop-web-1',
      ...service('web'),
      ...published,
      image,
      'sleep',
      '3600',
    );
    await docker(...detached, 'shop-db-1', ...service('db'), image, 'sleep', '3600');
    await docker(...detached, 'mailer', ...failing, image, 'sleep', '3600');
    await docker(...detached, 'paused', image, 'sleep', '3600');
    await docker('pause', 'paused');
    await docker('run', '--name', 'import', image, 'sh', '-c', 'exit 3').catch(() => undefined);
  });

  after(async () => {
    const all = await docker('ps', '-aq');
    if (all !== '') await docker('rm', '-f', '-v', ...all.split('\n'));
  });

  for (const theme of themes) {
    it(`shows rows, the container page and lint hovers (${theme.name})`, async () => {
      const workbench = await openWorkbench({
        env,
        settings: { 'workbench.colorTheme': theme.setting },
        workspace: {
          Dockerfile: dockerfile,
          'app.py': 'print("hello")\n',
          'catalogue.csv': 'anchor,1\n'.repeat(1_400_000),
        },
      });
      try {
        await workbench.sideBar.open('Stevedore');
        const containers = await workbench.sideBar.view('Containers');
        await containers.expand('shop');
        await containers.pane
          .locator('[role=treeitem][aria-label^="mailer"][aria-label*="unhealthy"]')
          .waitFor();
        await containers.click('web');
        const page = workbench.editors.webview();
        await page.getByRole('button', { name: 'Stop' }).waitFor();
        const rgb = await page
          .locator('body')
          .evaluate((body) => getComputedStyle(body).backgroundColor.match(/\d+/g)?.map(Number));
        const [lowest, highest] = theme.background;
        assert.ok(
          rgb?.slice(0, 3).every((part) => part >= lowest && part <= highest),
          `the page's background ${String(rgb)} follows the theme`,
        );
        await workbench.screenshot(await placeOfPicture('themes', `explorer-${theme.name}.png`));

        await workbench.editors.openFile('Dockerfile');
        await workbench.editors.squiggles('warning').first().waitFor({ state: 'attached' });
        // The bytes come once the files of the context are counted.
        await workbench.editors.hover('chown -R', /Wastes 12(\.\d)? MB/);
        await workbench.screenshot(await placeOfPicture('themes', `lint-hover-${theme.name}.png`));
      } finally {
        await workbench.dispose();
      }
    });
  }
});
