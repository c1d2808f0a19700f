import assert from 'node:assert/strict';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../../scripts/engines/dockerEngine.mjs';
import { startRegistry } from '../../scripts/engines/registry.mjs';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { placeOfPicture } from '../support/placeOfPicture.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';
import { fillRegistry } from '../engine/registry/fillRegistry.ts';

describe('the Registries view, and images that come and go', () => {
  let engine: Engine;
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let docker: DockerCli;
  let workbench: Workbench;
  let registries: TreeView;
  let images: TreeView;

  before(async () => {
    [engine, registry] = await Promise.all([
      startDockerEngine({ name: 'uiRegistry' }),
      startRegistry(),
    ]);
    docker = dockerCli(engine);
    await importBusybox(engine);
    for (const tag of ['1.0', '1.1']) {
      const name = `${registry.address}/team/app:${tag}`;
      await docker('tag', 'busybox:1.35', name);
      await docker('push', name);
      await docker('rmi', name);
    }
    const tags = Array.from({ length: 130 }, (_, index) => `t${index}`);
    await fillRegistry(registry.url).image('team/many', tags, 'many');
    workbench = await openWorkbench({ env: engine.env, viewport: { width: 1400, height: 1300 } });
    await workbench.sideBar.open('Stevedore');
    // Room for the two views that this is about.
    await fold('Containers');
    images = await workbench.sideBar.view('Images');
    registries = await workbench.sideBar.view('Registries');
  });

  after(async () => {
    await workbench.dispose();
    await Promise.all([engine.stop(), registry.stop()]);
  });

  const fold = (title: string) =>
    workbench.page.locator('.sidebar .pane-header', { hasText: title }).click();

  it('takes any registry by its address', async () => {
    await registries.row('Docker Hub').waitFor();
    await registries.clickTitle('Add Registry…');
    await workbench.palette.whenAsked('Address');
    await workbench.palette.answer(registry.address);
    await registries.row(registry.address).waitFor();
  });

  it('opens from the registry down to the platform of a tag', async () => {
    await registries.expand(registry.address);
    await registries.expand('team/app');
    const tag = registries.row('1.1, tag, ');
    await tag.waitFor();
    assert.match((await tag.getAttribute('aria-label')) ?? '', /tag, [\d.]+ [kM]B, .*, sha256:/);
    await registries.expand('1.1');
    const platform = registries.row('linux/amd64');
    await platform.waitFor();
    const label = (await platform.getAttribute('aria-label')) ?? '';
    assert.match(label, /platform, [\d.]+ [kM]B, .*, sha256:[0-9a-f]{12}/);
    await workbench.screenshot(await placeOfPicture('registries', 'view.png'));
  });

  it('sorts tags as one chooses', async () => {
    // What is below may be out of sight.
    const first = async () =>
      (await registries.labels()).find((label) => /^1\.[01], tag/.test(label))?.slice(0, 3);
    const sortedBy = async (order: string, expected: string) => {
      await registries.chooseTitle('Sort Tags…');
      await workbench.palette.pick(order);
      await waitFor(`${expected} first`, async () => (await first()) === expected);
    };
    assert.equal(await first(), '1.1');
    await sortedBy('By Name', '1.0');
    await sortedBy('By Version', '1.1');
  });

  it('pulls a tag, which then stands among the images', async () => {
    await registries.clickInline('1.1', 'Pull');
    await workbench.notifications.toast(`Pulled ${registry.address}/team/app:1.1`).waitFor();
    await images.row(`${registry.address}/team/app:1.1`).waitFor();
    assert.match(await docker('images', `${registry.address}/team/app`), /1\.1/);
  });

  it('suggests the tags of a registry when one pulls by name', async () => {
    await workbench.palette.run('Stevedore Images: Pull Image…');
    await workbench.palette.whenAsked('A name to search');
    await workbench.palette.answer(`${registry.address}/team/app`);
    await workbench.palette.whenAsked('Tag of');
    await workbench.palette.pick('1.0');
    await workbench.notifications.toast(`Pulled ${registry.address}/team/app:1.0`).waitFor();
  });

  it('shows a hundred tags, and more when asked', async () => {
    await fold('Images');
    await registries.click('team/app');
    await registries.expand('team/many');
    await registries.row('t129').waitFor();
    await registries.clickTitle('Filter Repositories…');
    await workbench.palette.answer('many');
    await registries.row('team/app').waitFor({ state: 'detached' });
    await registries.row('t129').waitFor();
    await registries.row('t129').focus();
    await workbench.page.keyboard.press('End');
    await registries.click('Load More');
    await registries.row('Load More').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('End');
    await registries.row('t0').waitFor();
    await registries.clickTitle('Clear Filter');
    images = await workbench.sideBar.view('Images');
  });

  it('frees as many bytes by a prune as it said before', async () => {
    for (const content of ['first', 'second']) {
      const script = `dd if=/dev/urandom of=/${content} bs=1000 count=300 2>/dev/null`;
      await docker('run', '--name', content, 'busybox:1.35', 'sh', '-c', script);
      await docker('commit', content, 'ui-prune:1');
      await docker('rm', content);
    }
    await images.chooseTitle('Prune Images…');
    await workbench.palette.pick('Dangling images only');
    const question = await workbench.notifications.question();
    const [, told] = /About ([\d.]+ [kM]B) in all/.exec(question) ?? [];
    assert.ok(told, question);
    await workbench.notifications.answer('Prune');
    await workbench.notifications.toast(`Removed 1 image. Freed ${told}.`).waitFor();
    assert.equal(await docker('images', '-q', '--filter', 'dangling=true'), '');
  });
});
