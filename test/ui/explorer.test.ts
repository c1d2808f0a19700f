import assert from 'node:assert/strict';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const image = 'busybox:1.35';

describe('the explorer, used by hand', () => {
  let docker: DockerCli;
  let workbench: Workbench;
  let containers: TreeView;

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    for (const name of ['apple', 'banana', 'cherry']) {
      await docker('run', '-d', '--name', name, image, 'sleep', '3600');
    }
    await docker('run', '--name', 'failed', image, 'sh', '-c', 'exit 3').catch(() => undefined);
    workbench = await openWorkbench({ env: engine.env });
    await workbench.sideBar.open('Stevedore');
    containers = await workbench.sideBar.view('Containers');
  });

  after(async () => {
    await workbench.dispose();
    const all = await docker('ps', '-aq');
    if (all !== '') await docker('rm', '-f', '-v', ...all.split('\n'));
  });

  it('shows each container by its name, with its state in words', async () => {
    await containers.row('apple').waitFor();
    assert.match((await containers.row('apple').getAttribute('aria-label')) ?? '', /running/i);
    assert.match((await containers.row('failed').getAttribute('aria-label')) ?? '', /3/);
  });

  it('opens a container on a click as a preview, and keeps it on a double click', async () => {
    await containers.click('apple');
    await workbench.editors.tab('apple').waitFor();
    assert.equal(await workbench.editors.isPreview('apple'), true);
    const page = workbench.editors.webview();
    await page.getByText(image).first().waitFor();
    await page
      .getByText(/running/i)
      .first()
      .waitFor();

    await containers.click('banana');
    await workbench.editors.tab('banana').waitFor();
    assert.deepEqual(await workbench.editors.tabs(), ['banana']);

    await containers.doubleClick('apple');
    await workbench.editors.tab('apple').waitFor();
    await containers.click('cherry');
    await workbench.editors.tab('cherry').waitFor();
    assert.equal(await workbench.editors.isPreview('apple'), false);
    assert.deepEqual((await workbench.editors.tabs()).sort(), ['apple', 'cherry']);
  });

  it('stops a container from its inline button and shows it at once', async () => {
    await containers.clickInline('banana', 'Stop');
    await containers.pane
      .locator('[role=treeitem][aria-label^="banana"][aria-label*="exited"]')
      .waitFor();
    assert.equal(await docker('inspect', '-f', '{{.State.Status}}', 'banana'), 'exited');
  });

  it('shows a container started from outside without a refresh', async () => {
    await docker('run', '-d', '--name', 'visitor', image, 'sleep', '3600');
    await containers.row('visitor').waitFor();
    await docker('rm', '-f', 'visitor');
    await containers.row('visitor').waitFor({ state: 'detached' });
  });

  it('keeps the selection when the selected container changes its state', async () => {
    await containers.click('cherry');
    await docker('pause', 'cherry');
    await containers.pane
      .locator('[role=treeitem][aria-label^="cherry"][aria-label*="paused"]')
      .waitFor();
    assert.equal(await containers.row('cherry').getAttribute('aria-selected'), 'true');
    await docker('unpause', 'cherry');
  });

  it('keeps a row unfolded through changes around it', async () => {
    await containers.expand('apple');
    await docker('run', '-d', '--name', 'aardvark', image, 'sleep', '3600');
    await containers.row('aardvark').waitFor();
    assert.equal(await containers.row('apple').getAttribute('aria-expanded'), 'true');
    await docker('rm', '-f', 'aardvark');
    await containers.row('aardvark').waitFor({ state: 'detached' });
  });

  it('asks by name before it removes, and leaves the container when the answer is no', async () => {
    await containers.choose('failed', 'Remove');
    assert.match(await workbench.notifications.question(), /failed/);
    await workbench.notifications.answer('Cancel');
    assert.equal(await docker('inspect', '-f', '{{.Name}}', 'failed'), '/failed');

    await containers.choose('failed', 'Remove');
    await workbench.notifications.answer('Remove');
    await containers.row('failed').waitFor({ state: 'detached' });
  });

  it('offers unpause, not start, on a paused container', async () => {
    await docker('pause', 'cherry');
    await containers.pane
      .locator('[role=treeitem][aria-label^="cherry"][aria-label*="paused"]')
      .waitFor();
    const menu = await containers.menuOf('cherry');
    assert.ok(menu.includes('Unpause'), menu.join(', '));
    assert.ok(!menu.includes('Start'), menu.join(', '));
    await containers.clickInline('cherry', 'Unpause');
    await containers.pane
      .locator('[role=treeitem][aria-label^="cherry"][aria-label*="running"]')
      .waitFor();
  });

  it('filters by plain text', async () => {
    await containers.clickTitle('Filter');
    await workbench.palette.answer('cher');
    await containers.row('apple').waitFor({ state: 'detached' });
    await containers.row('cherry').waitFor();
    await containers.clickTitle('Clear');
    await containers.row('apple').waitFor();
  });

  it('counts unhealthy containers, and only these, on the badge', async () => {
    assert.equal(await workbench.sideBar.badge('Stevedore'), '');
    await docker(
      ...['run', '-d', '--name', 'sick', '--health-cmd', 'false', '--health-interval', '1s'],
      ...['--health-retries', '1', image, 'sleep', '3600'],
    );
    await containers.pane
      .locator('[role=treeitem][aria-label^="sick"][aria-label*="unhealthy"]')
      .waitFor();
    await workbench.page
      .locator('.activitybar .badge-content', { hasText: /^1$/ })
      .first()
      .waitFor();
    await docker('rm', '-f', 'sick');
    await workbench.page
      .locator('.activitybar .action-item', { has: workbench.sideBar.activity('Stevedore') })
      .locator('.badge')
      .waitFor({ state: 'hidden' });
  });

  it('follows images, volumes and networks, also after it was hidden', async () => {
    const images = await workbench.sideBar.view('Images');
    const volumes = await workbench.sideBar.view('Volumes');
    const networks = await workbench.sideBar.view('Networks');
    await workbench.sideBar.files();
    await workbench.sideBar.open('Stevedore');
    await images.row('busybox').waitFor();
    await docker('tag', image, 'outside:1');
    await docker('volume', 'create', 'outside-volume');
    await docker('network', 'create', 'outside-network');
    await images.row('outside').waitFor();
    await volumes.row('outside-volume').waitFor();
    await networks.row('outside-network').waitFor();
    await docker('rmi', 'outside:1');
    await docker('volume', 'rm', 'outside-volume');
    await docker('network', 'rm', 'outside-network');
    await images.row('outside').waitFor({ state: 'detached' });
    await volumes.row('outside-volume').waitFor({ state: 'detached' });
    await networks.row('outside-network').waitFor({ state: 'detached' });
  });

  it('never raised a notification by itself', async () => {
    assert.deepEqual(await workbench.notifications.toasts(), []);
  });
});
