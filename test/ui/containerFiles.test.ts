import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { dragTo } from '../support/workbench/dragTo.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const image = 'busybox:1.35';

describe('files and anatomy of containers', () => {
  let docker: DockerCli;
  let workbench: Workbench;
  let containers: TreeView;
  let local: string;

  const page = () => workbench.editors.webview();
  const section = (name: string) => page().getByRole('region', { name });
  const tab = (name: string) => page().getByRole('tab', { name });

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    local = await mkdtemp(path.join(tmpdir(), 'ui-files-'));
    await docker('create', '--name', 'files-still', image, 'true');
    const script = 'echo x > /made; rm /etc/group; sleep 4711 & while :; do sleep 0.1; done';
    const limits = ['--memory', '64m', '--cap-drop', 'CHOWN', '--network', 'none'];
    const flags = ['-d', '--init', '--name', 'files-live', ...limits];
    await docker('run', ...flags, image, 'sh', '-c', script);
    const shared = ['--network', 'container:files-live', '--pid', 'host'];
    await docker('create', '--name', 'files-guest', ...shared, image, 'true');
    const workspace = { 'note.txt': 'a note', 'parcel/inner.txt': 'what is inside' };
    workbench = await openWorkbench({ env: engine.env, workspace });
    await workbench.sideBar.open('Stevedore');
    containers = await workbench.sideBar.view('Containers');
  });

  after(async () => {
    await workbench.dispose();
    await docker('rm', '-f', '-v', 'files-still', 'files-live', 'files-guest');
    await rm(local, { recursive: true });
  });

  it('edits a file of a stopped container from the tree, and marks it', async () => {
    for (const row of ['files-still', 'Files', 'etc']) await containers.expand(row);
    await containers.doubleClick('passwd');
    await workbench.editors.clickText('root:');
    await workbench.page.keyboard.press('Control+Home');
    await workbench.editors.type('# written in the editor\n');
    await workbench.page.keyboard.press('Control+S');
    await containers.pane
      .locator('[role=treeitem][aria-label^="passwd"][aria-label*="modified"]')
      .waitFor();
    const copy = path.join(local, 'passwd');
    await docker('cp', 'files-still:/etc/passwd', copy);
    assert.match(await readFile(copy, 'utf8'), /^# written in the editor\nroot:/);
    assert.equal(
      await docker('inspect', '--format', '{{.State.Status}}', 'files-still'),
      'created',
    );
  });

  it('takes what is dragged onto a folder: from the Explorer, and from an editor', async () => {
    const { page, sideBar, editors } = workbench;
    const files = await sideBar.files();
    await dragTo(page, files.row('parcel'), containers.row('etc'), [
      { over: sideBar.activity('Stevedore'), until: containers.row('etc') },
    ]);
    const copied = async (file: string) => {
      const copy = path.join(local, path.basename(file));
      await docker('cp', `files-still:${file}`, copy);
      return readFile(copy, 'utf8');
    };
    await waitFor('the folder', async () => {
      return (await copied('/etc/parcel/inner.txt')) === 'what is inside';
    });
    await containers.row('parcel').waitFor();
    await editors.openFile('note.txt');
    await dragTo(page, editors.tab('note.txt'), containers.row('Files'));
    await waitFor('the file', async () => (await copied('/note.txt')) === 'a note');
  });

  it('explains namespaces, limits beside use, rights and layers on the page', async () => {
    await containers.doubleClick('files-guest');
    const isolation = section('Isolation (namespaces)');
    await isolation.getByRole('row', { name: /Processes \(pid\) the host’s/ }).waitFor();
    await isolation.getByRole('link', { name: 'that of files-live' }).click();
    await page().getByRole('heading', { level: 1, name: 'files-live' }).waitFor();
    await isolation.getByText('its own, connected to nothing').waitFor();
    const limits = section('Limits');
    await limits.getByRole('row', { name: /^Memory .* 64 MiB/ }).waitFor();
    await limits.getByRole('row', { name: /^CPUs [\d.]+ % of one no limit/ }).waitFor();
    await section('Rights')
      .getByRole('row', { name: /^Dropped CHOWN/ })
      .waitFor();
    const layers = section('Layers').getByRole('listitem');
    await layers.first().getByText('Writable layer of this container').waitFor();
    assert.ok((await layers.count()) >= 2);
  });

  it('shows processes, files and the JSON in tabs of the page', async () => {
    await tab('Processes').click();
    const table = page().getByRole('table', { name: 'Processes' });
    const sleeping = table.getByRole('row').filter({ hasText: /sleep 4711$/ });
    await sleeping.waitFor();
    await sleeping.getByRole('button', { name: /^End process/ }).click();
    await workbench.notifications.answer('SIGKILL');
    await table
      .getByRole('cell', { name: 'sleep 4711', exact: true })
      .waitFor({ state: 'detached' });

    await tab('Files').click();
    const files = page().getByRole('table', { name: 'Files' });
    await files.getByRole('row', { name: /made .* added/ }).waitFor();
    await files.getByRole('button', { name: 'etc', exact: true }).click();
    await files.getByRole('row', { name: /^group deleted/ }).waitFor();

    await tab('Inspect').click();
    await page().getByRole('searchbox').fill('CapDrop');
    await page().locator('.json-found', { hasText: 'CapDrop' }).waitFor();
    await page().getByText('1 found').waitFor();
    await page().getByRole('button', { name: 'Open as Document' }).click();
    await workbench.editors.tab('files-live.json').waitFor();
  });
});
