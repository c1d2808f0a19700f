import assert from 'node:assert/strict';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../../scripts/engines/dockerEngine.mjs';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

describe('an engine that goes away and comes back', () => {
  let engine: Engine;
  let docker: DockerCli;
  let workbench: Workbench;
  let containers: TreeView;

  before(async () => {
    engine = await startDockerEngine({ version: '28.5', name: 'restarted' });
    await importBusybox(engine);
    docker = dockerCli(engine);
    await docker('create', '--name', 'steady', 'busybox:1.35', 'sleep', '3600');
    workbench = await openWorkbench({ env: engine.env });
    await workbench.sideBar.open('Stevedore');
    containers = await workbench.sideBar.view('Containers');
    await containers.row('steady').waitFor();
  });

  after(async () => {
    await workbench.dispose();
    await engine.stop();
  });

  it('says so in the view without a notification, and offers the next step', async () => {
    await engine.kill();
    await containers.row('steady').waitFor({ state: 'detached' });
    await containers.pane.locator('.welcome-view-content').waitFor();
    assert.match(await containers.welcome(), /engine/i);
    assert.deepEqual(await workbench.notifications.toasts(), []);
  });

  it('is live again by itself when the engine is back', async () => {
    await engine.start();
    await containers.row('steady').waitFor();
    await docker('start', 'steady');
    await containers.pane
      .locator('[role=treeitem][aria-label^="steady"][aria-label*="running"]')
      .waitFor();
    await docker('rm', '-f', 'steady');
    await containers.row('steady').waitFor({ state: 'detached' });
  });
});
