import assert from 'node:assert/strict';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { placeOfPicture } from '../support/placeOfPicture.ts';
import { startSwarm, type TestSwarm } from '../support/testSwarm.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

/** On the host's network: the kernel of a test machine may lack what virtual addresses need. */
const file = `services:
  web:
    image: busybox:1.35
    command: sh -c 'trap "exit 0" TERM; while :; do echo line of $\${HOSTNAME}; sleep 0.5; done'
    networks: [outside]
    stop_grace_period: 1s
    deploy: { replicas: 2 }
networks:
  outside: { external: true, name: host }
`;

/** Nodes have to notice, and tasks to start. */
const patient = { timeout: 90_000 };

describe('a swarm of two machines by hand', () => {
  let swarm: TestSwarm;
  let workbench: Workbench;
  let tree: TreeView;

  before(async () => {
    swarm = await startSwarm();
    workbench = await openWorkbench({
      env: swarm.manager.engine.env,
      workspace: { 'shop/compose.yaml': file },
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
      viewport: { width: 1400, height: 1000 },
    });
  });
  after(async () => {
    await workbench.dispose();
    await swarm.stop();
  });

  const picture = async (name: string): Promise<void> => {
    await workbench.screenshot(await placeOfPicture('swarm', `${name}.png`));
  };

  it('has a view of its own, because the engine is part of a swarm', async () => {
    await workbench.sideBar.open('Stevedore');
    tree = await workbench.sideBar.view('Swarm');
    // Room for what this is about.
    await workbench.page.locator('.sidebar .pane-header', { hasText: 'Containers' }).click();
    await workbench.page.locator('.sidebar .pane-header', { hasText: 'Images' }).click();
    await tree.row('Nodes, 2').waitFor();
    await tree.row('manager, node, leader, ready, active, this engine').waitFor();
    await tree.row('worker, node, worker, ready, active').waitFor();
  });

  it('takes a compose file by a right click, and its tasks run on both nodes', async () => {
    const files = await workbench.sideBar.files();
    await files.expand('shop');
    await files.choose('compose.yaml', 'Deploy Stack…');
    await workbench.palette.whenAsked('Name of the stack');
    await workbench.palette.accept();
    await workbench.palette.whenAsked('Options, none is needed');
    await workbench.palette.accept();
    await workbench.terminal.whenShows('stack deploy --compose-file');
    await workbench.sideBar.open('Stevedore');
    tree = await workbench.sideBar.view('Swarm');
    await tree.expand('shop, stack');
    await tree.row('web, service, 2 of 2 running, busybox:1.35').waitFor(patient);
    await tree.expand('web, service');
    await tree.row('web.1, task, running').waitFor(patient);
    await tree.row('web.2, task, running').waitFor(patient);
    const labels = (await tree.labels()).filter((label) => /^web\.\d, task/.test(label)).join();
    assert.match(labels, /running, manager/);
    assert.match(labels, /running, worker/);
    await picture('deployed');
  });

  it('leads from a task on this engine to its container', async () => {
    const [here = ''] = (await tree.labels()).filter((label) => /on this engine$/.test(label));
    await tree.click(here.slice(0, 'web.1'.length));
    await workbench.editors.webview().getByText('Environment').first().waitFor();
  });

  it('is scaled from the menu', async () => {
    await tree.choose('web, service', 'Scale…');
    await workbench.palette.whenAsked('How many tasks');
    await workbench.palette.answer('4');
    await tree.row('web, service, 4 of 4 running').waitFor(patient);
    await tree.row('web.4, task, running').waitFor(patient);
  });

  it('shows the logs of all tasks, each by its number and node', async () => {
    await tree.clickInline('web, service', 'Show Service Logs');
    const page = workbench.editors.webview();
    await page.getByText('web.1@', { exact: false }).first().waitFor(patient);
    await page.getByText('line of worker').first().waitFor(patient);
    await page.getByText('line of manager').first().waitFor(patient);
    await picture('logs');
    // Those of the stack say nothing of it: that is the tab's name.
    await tree.clickInline('shop, stack', 'Show Service Logs');
    await page
      .getByText(/^web\.1@/)
      .first()
      .waitFor(patient);
    await page.getByText('line of worker').first().waitFor(patient);
  });

  it('moves its tasks away from a node that is drained', async () => {
    await tree.choose('worker, node', 'Drain Node…');
    const question = await workbench.notifications.question();
    assert.match(question, /Tasks that end here, and begin elsewhere: 2/);
    assert.match(question, /Nodes that take them: manager/);
    await workbench.notifications.answer('Drain');
    await tree.row('worker, node, drained, worker').waitFor(patient);
    await waitFor(
      'all tasks on the manager',
      async () => {
        const tasks = (await tree.labels()).filter((label) => /^web\.\d, task/.test(label));
        return tasks.length === 4 && tasks.every((label) => /running, manager/.test(label));
      },
      { timeoutMs: 90_000 },
    );
    await tree.expand('History');
    await picture('drained');
    await tree.clickInline('worker, node', 'Activate Node');
    await tree.row('worker, node, worker, ready, active').waitFor(patient);
    // Off the row, whose tooltip would cover those below.
    await workbench.page.mouse.move(900, 300);
  });

  it('says on a worker that only managers tell about it', async () => {
    const other = await openWorkbench({ env: swarm.worker.engine.env });
    try {
      await other.sideBar.open('Stevedore');
      const view = await other.sideBar.view('Swarm');
      await waitFor('the welcome text', async () =>
        /This engine is a worker of a swarm/.test(await view.welcome()),
      );
    } finally {
      await other.dispose();
    }
  });

  it('is gone with all of its stack when that is removed', async () => {
    await tree.choose('shop, stack', 'Remove Stack…');
    assert.match(await workbench.notifications.question(), /Services: shop_web/);
    await workbench.notifications.answer('Remove');
    await tree.row('shop, stack').waitFor({ state: 'detached', ...patient });
    assert.equal(await swarm.manager.docker('service', 'ls', '--quiet'), '');
  });
});
