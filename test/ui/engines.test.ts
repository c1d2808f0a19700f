import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../../scripts/engines/dockerEngine.mjs';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { placeOfPicture } from '../support/placeOfPicture.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const image = 'busybox:1.35';
const cached = `FROM ${image}\nRUN dd if=/dev/zero of=/b bs=1k count=700\n`;

describe('engines, and what is everywhere', () => {
  let engine: Engine;
  let oldEngine: Engine;
  let docker: DockerCli;
  let workbench: Workbench;
  let containers: TreeView;
  let engines: TreeView;
  let scratch: string;

  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'ui-engines-'));
    engine = await startDockerEngine({ version: '28.5', name: 'uinew' });
    oldEngine = await startDockerEngine({ version: '20.10', name: 'uiold' });
    await Promise.all([importBusybox(engine), importBusybox(oldEngine)]);
    docker = dockerCli(engine);
    const run = (name: string, env: string) =>
      docker(
        'run',
        '-d',
        '--init',
        '--name',
        name,
        '--label',
        `env=${env}`,
        image,
        'sleep',
        '3600',
      );
    await Promise.all([run('new-db', 'test'), run('new-web', 'prod')]);
    await docker('create', '--name', 'new-job', '--label', 'env=prod', image, 'true');
    await dockerCli(oldEngine)('run', '-d', '--init', '--name', 'old-api', image, 'sleep', '3600');
    await docker('context', 'create', 'old', '--docker', `host=${oldEngine.host}`);
    workbench = await openWorkbench({
      env: engine.env,
      settings: { 'stevedore.engine.production': ['old'] },
      viewport: { width: 1400, height: 1300 },
    });
    await open();
  });
  after(async () => {
    await workbench.dispose();
    await Promise.all([engine.stop(), oldEngine.stop(), rm(scratch, { recursive: true })]);
  });

  async function open(): Promise<void> {
    await workbench.sideBar.open('Stevedore');
    containers = await workbench.sideBar.view('Containers');
    await fold('Images');
    engines = await workbench.sideBar.view('Engines');
  }

  /** Makes room for the other views: rows that are not on screen cannot be clicked. */
  async function fold(title: string): Promise<void> {
    const { pane } = await workbench.sideBar.view(title);
    await pane.locator('.pane-header[aria-expanded=true]').click();
    await pane.locator('.pane-header[aria-expanded=false]').waitFor();
  }

  /** A row of a view whose accessible name holds all of the texts. */
  const saying = (view: TreeView, ...texts: readonly string[]) =>
    view.pane.locator(
      `[role=treeitem]${texts.map((text) => `[aria-label*=${JSON.stringify(text)}]`).join('')}`,
    );

  it('lists the contexts with what answers there, the one in use and the production one marked', async () => {
    await saying(engines, 'default, engine, in use', 'Docker 28.5').waitFor();
    await saying(engines, 'old, engine, production', 'Docker 20.10').waitFor();
    await engines.expand('old');
    await saying(engines, 'Docker 20.10', 'API 1.41').waitFor();
    await saying(engines, '1 running', '1 image').waitFor();
    await engines.expand('default');
    await saying(engines, '2 running').waitFor();
    await engines.row('old').locator('.monaco-tl-twistie').click();
    await engines.expand('Disk Usage');
    await saying(engines, 'Images', 'reclaimable').waitFor();
    await workbench.screenshot(await placeOfPicture('engines', 'view.png'));
    await engines.row('default').locator('.monaco-tl-twistie').click();
    await engines.row('Disk Usage').waitFor({ state: 'detached' });
  });

  it('switches this window to another engine, and leaves docker where it was', async () => {
    await containers.row('new-web').waitFor();
    await engines.clickInline('old', 'Use Engine in This Window');
    await containers.row('old-api').waitFor();
    await containers.row('new-web').waitFor({ state: 'detached' });
    await saying(engines, 'old, engine, in use').waitFor();
    const status = workbench.page.locator('.statusbar-item', { hasText: 'old · production' });
    await status.waitFor();
    assert.equal(await docker('context', 'show'), 'default');

    // Its name has to be typed before anything goes.
    await containers.row('old-api').click({ button: 'left' });
    await containers.choose('old-api', 'Remove…');
    await workbench.notifications.answer('Stop and Remove');
    await workbench.palette.whenAsked('Type its name to go on');
    await workbench.palette.dismiss();
    await containers.row('old-api').waitFor();

    await engines.clickInline('default', 'Use Engine in This Window');
    await containers.row('new-web').waitFor();
    await status.waitFor({ state: 'hidden' });
  });

  it('filters by label, state and pattern', async () => {
    const shows = async (filter: string, ...names: readonly string[]) => {
      await containers.clickTitle('Filter');
      await workbench.palette.answer(filter);
      await waitFor(`the filter ${filter}`, async () => {
        const labels = await containers.labels();
        return labels.map((label) => label.split(',')[0]).join() === names.join();
      });
      await containers.clickTitle('Clear');
      await containers.row('new-db').waitFor();
    };
    await shows('label:env=prod', 'new-job', 'new-web');
    await shows('label:env=prod state:running', 'new-web');
    await shows('/^new-(db|job)$/ -state:created', 'new-db');
  });

  it('removes by the Delete key what has the focus, and copies its name', async () => {
    await docker('create', '--name', 'spare', image, 'true');
    await containers.row('spare').waitFor();
    await containers.click('new-web');
    await workbench.editors.tab('new-web').waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await saying(containers, 'spare').and(containers.pane.locator('.focused')).waitFor();
    await workbench.page.keyboard.press('Delete');
    assert.match(await workbench.notifications.question(), /Remove the container "spare"/);
    await workbench.notifications.answer('Remove');
    await containers.row('spare').waitFor({ state: 'detached' });
  });

  it('keeps what is pinned and hidden over a reload', async () => {
    const settled = (...order: readonly string[]) =>
      waitFor(`the order ${order.join()}`, async () => {
        const labels = await containers.labels();
        return labels.map((label) => label.split(',')[0]).join() === order.join();
      });
    await containers.choose('new-web', 'Pin or Unpin');
    await settled('new-web', 'new-db', 'new-job');
    await containers.choose('new-job', 'Hide or Show Again');
    await settled('new-web', 'new-db');
    await Promise.all([
      workbench.page.waitForEvent('load'),
      workbench.palette.run('Developer: Reload Window'),
    ]);
    await workbench.whenReady();
    await open();
    await settled('new-web', 'new-db');
    await containers.chooseTitle('Toggle Hidden Containers');
    await settled('new-web', 'new-db', 'new-job');
    await containers.chooseTitle('Toggle Hidden Containers');
    await settled('new-web', 'new-db');
  });

  it('frees what it said, build cache and images', async () => {
    await writeFile(join(scratch, 'Dockerfile'), cached);
    await docker('build', '-q', '-t', 'spare:1', scratch);
    await fold('Containers');
    await engines.clickTitle('Refresh Engines');
    await engines.expand('default');
    await engines.expand('Disk Usage');
    await saying(engines, 'Images', 'reclaimable').waitFor();
    await prune('Build Cache', 'All unused cache', 'of the build cache. Freed');
    await prune('Images', 'All unused images', 'Removed 1 image. Freed');
    assert.equal(await docker('images', '-q', 'spare'), '');
  });

  async function prune(row: string, scope: string, done: string): Promise<void> {
    await engines.clickInline(row, 'Free Disk Space');
    await workbench.palette.pick(scope);
    const asked = await workbench.notifications.question();
    const [, told] = /About ([\d.]+ \w+) in all/.exec(asked) ?? [];
    await workbench.notifications.answer('Prune');
    const toast = workbench.notifications.toast(done);
    await toast.waitFor();
    const [, freed] = /Freed ([\d.]+ \w+)/.exec(await toast.innerText()) ?? [];
    assert.ok(told !== undefined && told === freed, `${told} told, ${freed} freed`);
  }

  it('shows an engine as a page, with its events as they come, and again after a reload', async () => {
    await engines.clickInline('default', 'Show Engine');
    const page = () => workbench.editors.webview();
    await page().getByText('Docker 28.5').first().waitFor();
    await page().getByText('Storage driver').waitFor();
    await page().locator('.usage-row').first().waitFor();
    await docker('volume', 'create', 'seen-live');
    await page().getByRole('cell', { name: 'seen-live' }).waitFor();
    await docker('network', 'create', 'seen-too');
    await page().getByRole('cell', { name: 'seen-too' }).waitFor();
    await page().getByLabel('Type', { exact: true }).selectOption('volume');
    await page().getByRole('cell', { name: 'seen-too' }).waitFor({ state: 'detached' });
    await page().getByRole('button', { name: 'Pause' }).click();
    await docker('volume', 'create', 'seen-later');
    await page().getByRole('button', { name: 'Resume (1 new)' }).click();
    await page().getByRole('cell', { name: 'seen-later' }).waitFor();
    await workbench.screenshot(await placeOfPicture('engines', 'page.png'));
    await Promise.all([
      workbench.page.waitForEvent('load'),
      workbench.palette.run('Developer: Reload Window'),
    ]);
    await workbench.whenReady();
    await page().getByText('Storage driver').waitFor();
    assert.equal(await page().getByLabel('Type', { exact: true }).inputValue(), 'volume');
  });
});
