import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { placeOfPicture } from '../support/placeOfPicture.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const image = 'busybox:1.35';
const project = 'com.docker.compose.project=netshop';

describe('networks and volumes', () => {
  let docker: DockerCli;
  let workbench: Workbench;
  let folder: string;

  const map = () => workbench.editors.webview();
  /** A card or a panel of the drawing. */
  const drawn = (name: string) => map().locator('svg.canvas .node', { hasText: name }).first();
  const details = () => map().getByRole('region', { name: 'Details' });
  const list = () => map().getByRole('navigation', { name: 'Networks and containers' });
  const start = (name: string, ...more: readonly string[]) =>
    docker('run', '-d', '--name', name, ...more, image, 'sleep', '3600');

  /** The editor's own dialog for files takes a path when it has looked into the folder. */
  const chooseFile = async (file: string): Promise<void> => {
    const { widget, input } = workbench.palette;
    await input.waitFor();
    await input.fill(file);
    const button = widget.locator('.quick-input-action .monaco-button').first();
    await waitFor(`${file} to be taken`, async () => {
      if (!(await widget.isVisible())) return true;
      // It may close in between.
      const soon = { timeout: 1000 };
      if ((await input.inputValue(soon).catch(() => file)) !== file) {
        await input.fill(file, soon).catch(() => undefined);
      }
      await button.click(soon).catch(() => undefined);
      return !(await widget.isVisible());
    });
  };

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    folder = await mkdtemp(path.join(tmpdir(), 'stevedore-ui-volumes-'));
    const back = ['--subnet', '10.213.1.0/24', '--internal', '--label', project, 'netshop_back'];
    await docker('network', 'create', ...back);
    const front = ['--subnet', '10.213.2.0/24', '--label', project, 'netshop_front'];
    await docker('network', 'create', ...front);
    const shop = ['--label', project];
    await start('netshop-db-1', ...shop, '--network', 'netshop_back');
    await start('netshop-api-1', ...shop, '--network', 'netshop_back');
    await docker('network', 'connect', '--ip', '10.213.2.77', 'netshop_front', 'netshop-api-1');
    await start('netshop-web-1', ...shop, '--network', 'netshop_front', '-p', '127.0.0.1::80');
    await start('net-agent', '--network', 'host');
    await start('net-side', '--network', 'container:netshop-api-1');
    await start('net-batch', '--network', 'none');
    await docker(
      ...['run', '--rm', '-v', 'ui-data:/v', image, 'sh', '-c'],
      'echo "old = yes" > /v/app.ini',
    );
    workbench = await openWorkbench({
      env: engine.env,
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
    });
    await workbench.sideBar.open('Stevedore');
  });

  after(async () => {
    await workbench.dispose();
    const names = ['netshop-db-1', 'netshop-api-1', 'netshop-web-1', 'netshop-late-1'];
    await docker('rm', '-f', '-v', ...names, 'net-agent', 'net-side', 'net-batch');
    await docker('network', 'rm', 'netshop_back', 'netshop_front');
    await docker('volume', 'rm', '-f', 'ui-data');
    await rm(folder, { recursive: true });
  });

  it('draws networks, addresses, ports and the host, and follows what happens', async () => {
    const networks = await workbench.sideBar.view('Networks');
    await networks.clickTitle('Show Network Map');
    await drawn('netshop-web-1').waitFor();
    await drawn('netshop_back').locator('text', { hasText: '10.213.1.0/24' }).waitFor();
    await map().locator('svg.canvas .address', { hasText: '10.213.2.77' }).waitFor();
    await map().locator('svg.canvas .port.local').first().waitFor();
    await map().locator('svg.canvas .host', { hasText: 'Docker' }).waitFor();
    await drawn('net-side').locator('text', { hasText: 'shares the' }).waitFor();
    await map().locator('.block-host', { hasText: 'not isolated' }).waitFor();
    await map().locator('.block-none', { hasText: 'No network' }).waitFor();
    await start('netshop-late-1', '--label', project, '--network', 'netshop_front');
    await drawn('netshop-late-1').waitFor();
    await docker('rm', '-f', 'netshop-late-1');
    await drawn('netshop-late-1').waitFor({ state: 'detached' });
    await workbench.screenshot(await placeOfPicture('networkMap', 'network-map-dark.png'));
  });

  it('tells of what is clicked, by pointer and by keyboard', async () => {
    await drawn('netshop-api-1').click();
    await details().getByRole('heading', { name: 'netshop-api-1' }).waitFor();
    await details().getByText('10.213.2.77').waitFor();
    await details().getByRole('button', { name: 'netshop_front' }).click();
    await details().getByRole('heading', { name: 'netshop_front' }).waitFor();
    await list().getByRole('button', { name: 'netshop-db-1' }).focus();
    await workbench.page.keyboard.press('Enter');
    await details().getByRole('heading', { name: 'netshop-db-1' }).waitFor();
    await map().locator('.node.chosen', { hasText: 'netshop-db-1' }).waitFor();
  });

  it('shows what the filters leave, and is exported as it stands', async () => {
    await map().getByRole('combobox', { name: 'Compose Project' }).selectOption('netshop');
    await drawn('net-agent').waitFor({ state: 'detached' });
    await map().getByRole('searchbox').fill('netshop_back');
    await drawn('netshop-web-1').waitFor({ state: 'detached' });
    await drawn('netshop-db-1').waitFor();
    const file = path.join(folder, 'map.svg');
    await map().getByRole('button', { name: 'Export as SVG' }).click();
    await chooseFile(file);
    const svg = await waitFor('the picture', () => readFile(file, 'utf8'));
    assert.match(svg, /^<svg xmlns=.*viewBox=/);
    assert.match(svg, /netshop-db-1/);
    assert.doesNotMatch(svg, /netshop-web-1|var\(--|class=/);
    await map().getByRole('searchbox').fill('');
    await map().getByRole('combobox', { name: 'Compose Project' }).selectOption('');
    await drawn('net-agent').waitFor();
  });

  it('opens a container with a double click', async () => {
    await drawn('netshop-web-1').dblclick();
    await map().getByRole('heading', { level: 1, name: 'netshop-web-1' }).waitFor();
  });

  it('brings back what a volume held, from a backup made before a file was changed', async () => {
    const volumes = await workbench.sideBar.view('Volumes');
    await volumes.row('ui-data').waitFor();
    const file = path.join(folder, 'data.tar');
    await volumes.choose('ui-data', 'Back Up…');
    await chooseFile(file);
    // It is there once it is whole.
    const { size } = await waitFor('the backup', () => stat(file));
    assert.ok(size >= 1024);

    await volumes.clickInline('ui-data', 'Browse Files');
    const files = await workbench.sideBar.view('Files of Volume');
    await files.row('app.ini').waitFor();
    await files.click('app.ini');
    await waitFor('the file', async () => /old = yes/.test(await workbench.editors.text()));
    await workbench.editors.clickText('old');
    await workbench.page.keyboard.press('Control+Home');
    await workbench.editors.type('new = yes\n');
    await workbench.page.keyboard.press('Control+s');
    const content = () => docker('run', '--rm', '-v', 'ui-data:/v', image, 'cat', '/v/app.ini');
    await waitFor('the change', async () => /new = yes/.test(await content()));

    await workbench.palette.run('View: Close All Editors');
    await files.clickTitle('Close Files of Volume');
    const helpers = () => docker('ps', '-aq', '--filter', 'label=dev.stevedore.volume-helper');
    await waitFor('the container of ours to go', async () => (await helpers()) === '');

    await volumes.choose('ui-data', 'Restore from Backup…');
    await chooseFile(file);
    assert.match(await workbench.notifications.question(), /into the volume "ui-data"/);
    await workbench.notifications.answer('Empty First');
    await waitFor('the old content', async () => (await content()) === 'old = yes');
  });
});
