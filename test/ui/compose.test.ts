import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { placeOfPicture } from '../support/placeOfPicture.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const project = 'uicompose';

const file = (command: string): string => `name: ${project}
services:
  web:
    image: busybox:1.35
    init: true
    command: ${command}
    network_mode: none
    healthcheck: { test: [CMD, 'true'], interval: 1s }
  tool:
    image: busybox:1.35
    network_mode: none
    command: sleep 600
    profiles: [tools]
`;

describe('a compose project by hand', () => {
  let docker: DockerCli;
  let workbench: Workbench;
  let projects: TreeView;

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    workbench = await openWorkbench({
      env: engine.env,
      workspace: { 'compose.yaml': file('sleep 600') },
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
    });
  });

  after(async () => {
    await workbench.dispose();
    await docker('compose', '-p', project, 'down', '--volumes', '--timeout', '1');
  });

  it('comes up from the lens of its file, and its services become healthy in the tree', async () => {
    await workbench.sideBar.open('Stevedore');
    projects = await workbench.sideBar.view('Projects');
    await projects.row(`${project}, compose project, not created`).waitFor();
    await projects.expand(project);
    await projects.row('web, service, not created').waitFor();
    await projects.row('tools, profile, not created').waitFor();

    await workbench.editors.openFile('compose.yaml');
    await workbench.editors.codeLens('Up').click();
    await workbench.terminal.whenShows('compose up --detach');
    await projects.row('web, service, running, healthy').waitFor({ timeout: 60_000 });
    await projects.row(`${project}, compose project, running, healthy`).waitFor();
    const state = workbench.page.locator('.codelens-decoration', { hasText: 'running · healthy' });
    await state.first().waitFor();
    await projects.expand('web');
    await projects.row(`${project}-web-1, container, running, healthy`).waitFor();
  });

  it('shows that its file was changed, and not any more once it is recreated', async () => {
    const before = await docker('inspect', '-f', '{{.Id}}', `${project}-web-1`);
    await writeFile(join(workbench.folder, 'compose.yaml'), file('sleep 700'));
    await projects.row('web, service, file changed, running, healthy').waitFor({ timeout: 60_000 });
    await workbench.screenshot(await placeOfPicture('compose', 'compose-dark.png'));
    await projects.clickInline('web, service', 'Recreate');
    assert.match(await workbench.notifications.question(), /web-1/);
    await workbench.notifications.answer('Recreate');
    await workbench.terminal.whenShows('--force-recreate web');
    await projects.row('web, service, running, healthy, busybox:1.35').waitFor({ timeout: 60_000 });
    assert.notEqual(await docker('inspect', '-f', '{{.Id}}', `${project}-web-1`), before);
    assert.match(await docker('inspect', '-f', '{{.Config.Cmd}}', `${project}-web-1`), /700/);
  });

  it('goes down after a preview of what goes', async () => {
    await projects.choose(project, 'Down');
    const question = await workbench.notifications.question();
    assert.match(question, /Take down uicompose\?/);
    assert.match(question, /uicompose-web-1/);
    await workbench.notifications.answer('Down');
    await projects.row('web, service, not created').waitFor({ timeout: 60_000 });
    assert.equal(await docker('ps', '-aq', '--filter', `name=${project}`), '');
  });
});
