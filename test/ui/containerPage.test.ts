import assert from 'node:assert/strict';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const image = 'busybox:1.35';

describe('the page of a container', () => {
  let docker: DockerCli;
  let workbench: Workbench;
  let containers: TreeView;
  const blocked: string[] = [];

  /** Landmarks and texts of the page that is open. */
  const page = () => workbench.editors.webview();
  const section = (name: string) => page().getByRole('region', { name });
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const state = (text: string) => page().locator('header .tone', { hasText: text });

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    await docker('network', 'create', 'page-net');
    await docker(
      ...['run', '-d', '--name', 'page-web', '--network', 'page-net', '--memory', '64m'],
      ...['-p', '127.0.0.1::80', '-e', 'DB_PASSWORD=hunter2', '-e', 'MODE=production'],
      ...['-v', 'page-data:/data', '--label', 'team=shop', '--stop-timeout', '1'],
      ...[image, 'sh', '-c', 'trap "exit 143" TERM; while :; do sleep 0.1; done'],
    );
    workbench = await openWorkbench({ env: engine.env });
    workbench.page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) blocked.push(message.text());
    });
    await workbench.sideBar.open('Stevedore');
    containers = await workbench.sideBar.view('Containers');
    await containers.doubleClick('page-web');
    await section('State').waitFor();
  });

  after(async () => {
    await workbench.dispose();
    await docker('rm', '-f', '-v', 'page-web');
    await docker('network', 'rm', 'page-net');
    await docker('volume', 'rm', '-f', 'page-data');
  });

  it('shows state, image, command, ports, mounts, networks, limits and labels', async () => {
    await page().getByRole('heading', { level: 1, name: 'page-web' }).waitFor();
    await state('Running').waitFor();
    await section('Image and command').getByText(image).waitFor();
    await section('Image and command').getByText('trap "exit 143" TERM').waitFor();
    await section('Ports').getByRole('link').waitFor();
    const address = await docker('port', 'page-web', '80/tcp');
    const href = await section('Ports').getByRole('link').getAttribute('href');
    assert.equal(href, `http://localhost:${address.split(':').at(-1) ?? ''}`);
    await section('Mounts').getByText('page-data').waitFor();
    await section('Networks').getByText('page-net').waitFor();
    await section('Limits').getByText('64 MiB').waitFor();
    await section('Labels').locator('summary').click();
    await section('Labels').getByText('shop').waitFor();
  });

  it('hides secrets until they are asked for', async () => {
    const environment = section('Environment');
    await environment.getByText('production').waitFor();
    assert.ok(!(await page().locator('body').innerHTML()).includes('hunter2'));
    await environment.getByRole('button', { name: 'Show value' }).click();
    await environment.getByText('hunter2').waitFor();
    await environment.getByRole('button', { name: 'Hide value' }).click();
    await environment.getByText('hunter2').waitFor({ state: 'detached' });
  });

  it('follows what happens to the container outside', async () => {
    await docker('pause', 'page-web');
    await state('Paused').waitFor();
    await button('Unpause').waitFor();
    await docker('unpause', 'page-web');
    await state('Running').waitFor();
  });

  it('acts by keyboard, keeps the focus, and tells why the container ended', async () => {
    await button('Stop').focus();
    await workbench.page.keyboard.press('Enter');
    await state('Exited with code 143').waitFor();
    await section('State').getByText('ended by SIGTERM').waitFor();
    const focused = await page()
      .locator(':focus')
      .evaluate((element) => [element.textContent, element.getAttribute('aria-disabled')]);
    assert.deepEqual(focused, ['Stop', 'true']);
    await button('Start').click();
    await state('Running').waitFor();
  });

  it('comes back after the window was reloaded, folded as it was', async () => {
    await Promise.all([
      workbench.page.waitForEvent('load'),
      workbench.palette.run('Developer: Reload Window'),
    ]);
    await workbench.whenReady();
    await state('Running').waitFor();
    await section('Labels').getByText('shop').waitFor();
  });

  it('says that the container was removed, and leads to the one that took its name', async () => {
    await docker('rm', '-f', 'page-web');
    await state('Removed').waitFor();
    await section('Image and command').getByText(image).waitFor();
    assert.equal(await button('Start').getAttribute('aria-disabled'), 'true');
    await docker('run', '-d', '--name', 'page-web', image, 'sleep', '3600');
    await page().getByRole('button', { name: 'Open the container that has this name' }).click();
    await section('Image and command').getByText('sleep 3600').waitFor();
    await state('Running').waitFor();
  });

  it('asks for nothing that its security policy forbids', () => {
    assert.deepEqual(blocked, []);
  });
});
