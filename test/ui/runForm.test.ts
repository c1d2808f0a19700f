import assert from 'node:assert/strict';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const image = 'runform-image:1';

describe('the run form', () => {
  let docker: DockerCli;
  let workbench: Workbench;
  let images: TreeView;
  const blocked: string[] = [];

  const page = () => workbench.editors.webview();
  const field = (label: string) => page().getByLabel(label, { exact: true }).first();
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const message = (text: string) => page().locator('.message', { hasText: text }).first();
  const preview = (text: string) => page().locator('.preview', { hasText: text });
  const form = () => workbench.editors.tab('Run runform-image:1');

  /** The engine's own words on a container, as soon as it runs. */
  async function whenRunning(name: string, format: string): Promise<string> {
    return waitFor(`${name} runs`, async () => {
      const state = await docker('inspect', '--format', '{{.State.Running}}', name);
      if (state !== 'true') throw new Error(state);
      return docker('inspect', '--format', format, name);
    });
  }

  /** Back from the page of the container that was run. */
  async function backToForm(): Promise<void> {
    await form().click();
    await button('Run').waitFor();
    await preview('docker run').waitFor();
  }

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    await docker('network', 'create', '--subnet', '10.217.0.0/24', 'runform-net');
    const base = ['-d', '--label', 'runform', '--init'];
    await docker('run', ...base, '--name', 'runform-other', 'busybox:1.35', 'sleep', '3600');
    await docker(
      ...['run', ...base, '--name', 'runform-busy', '-p', '127.0.0.1:18941:80'],
      ...['busybox:1.35', 'sleep', '3600'],
    );
    const changes = [
      'EXPOSE 18941/tcp',
      'ENV MODE=production',
      'LABEL runform=1',
      'CMD ["sleep","3600"]',
    ];
    await docker('commit', ...changes.flatMap((one) => ['--change', one]), 'runform-other', image);
    workbench = await openWorkbench({ env: engine.env });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    workbench.page.on('console', (said) => {
      if (/Content Security Policy/.test(said.text())) blocked.push(said.text());
    });
    await workbench.sideBar.open('Stevedore');
    images = await workbench.sideBar.view('Images');
    await images.choose(image, 'Run with Options…');
    await preview('docker run -d').waitFor();
  });

  after(async () => {
    await workbench.dispose();
    const ids = await docker('ps', '-aq', '--filter', 'label=runform');
    if (ids !== '') await docker('rm', '-f', '-v', ...ids.split('\n'));
    await docker('network', 'rm', 'runform-net');
    await docker('rmi', '-f', image);
  });

  it('brings the ports of the image on free ones, and says at the field what is wrong', async () => {
    assert.equal(await field('Port of the container').inputValue(), '18941');
    const proposed = await field('Port of the host').inputValue();
    assert.match(proposed, /^127\.0\.0\.1:1894[2-9]$/);
    await field('Port of the host').fill('127.0.0.1:18941');
    await message('Port 18941 is published by "runform-busy" already. 18942 is free.').waitFor();
    await field('Name').fill('runform-other');
    await message('There is a container named "runform-other" already.').waitFor();
    await field('Memory').fill('lots');
    await message('A size as in 512m or 2g.').waitFor();
    await button('Run').click();
    await page().getByText('Correct what is marked first: 3').waitFor();
    await field('Port of the host').fill(proposed);
    await field('Memory').fill('32m');
    await message('A size as in').waitFor({ state: 'detached' });
  });

  it('runs on each network, and shows the page of the container', async () => {
    await field('Run a small init that passes signals on (--init)').check();
    const mode = '{{.HostConfig.NetworkMode}} {{.HostConfig.Memory}}';
    for (const [kind, label, expected] of [
      ['bridge', 'Bridge', /^(?:default|bridge) 33554432$/],
      ['host', 'Host', /^host 33554432$/],
      ['none', 'None', /^none 33554432$/],
      ['container', 'Of another container', /^container:\w+ 33554432$/],
      ['custom', 'User-defined', /^runform-net 33554432$/],
    ] as const) {
      await page().getByRole('radio', { name: label, exact: true }).check();
      if (kind === 'host') await message('every port is open').waitFor();
      if (kind === 'container')
        await page().locator('[data-field="networkContainer"]').fill('runform-other');
      if (kind === 'custom') {
        await field('Name of the network').fill('runform-net');
        await field('Further names').fill('db, store');
        await field('IPv4 address').fill('10.218.0.9');
        await message('The addresses of the network are 10.217.0.0/24.').waitFor();
        await field('IPv4 address').fill('10.217.0.9');
      }
      await field('Name').fill(`runform-${kind}`);
      await preview(`--name runform-${kind}`).waitFor();
      await button('Run').click();
      assert.match(await whenRunning(`runform-${kind}`, mode), expected);
      await workbench.editors.tab(`runform-${kind}`).waitFor();
      await backToForm();
      // The next one cannot have the same port.
      if (kind === 'bridge') await field('Port of the host').fill('');
    }
    const published = await docker('port', 'runform-bridge', '18941/tcp');
    assert.match(published, /^127\.0\.0\.1:1894\d$/);
    const networks = await docker(
      'inspect',
      '--format',
      '{{json .NetworkSettings.Networks}}',
      'runform-custom',
    );
    const { 'runform-net': own } = JSON.parse(networks) as Record<
      string,
      { Aliases: string[]; IPAddress: string }
    >;
    assert.equal(own?.IPAddress, '10.217.0.9');
    assert.ok(own.Aliases.includes('db') && own.Aliases.includes('store'));
  });

  it('says at the form what the engine refuses, and leaves no container behind', async () => {
    await page().getByRole('radio', { name: 'Bridge', exact: true }).check();
    // An init would run, and fail only then.
    await field('Run a small init that passes signals on (--init)').uncheck();
    await field('Name').fill('runform-bad');
    await field('Command').fill('no-such-program "a b"');
    await preview("no-such-program 'a b'").waitFor();
    await button('Run').click();
    await page().locator('.status-failed', { hasText: 'executable file not found' }).waitFor();
    assert.equal(await docker('ps', '-aq', '--filter', 'name=runform-bad'), '');
    await field('Command').fill('');
  });

  it('runs in a terminal what is to be typed into, and removes it at its end', async () => {
    await field('Name').fill('runform-shell');
    await field('Command').fill('sh');
    await field('Keep input open, in a terminal of the editor (-i)').check();
    await field('Give it a terminal (-t)').check();
    await field('Restart policy').selectOption('always');
    await field('Remove the container when it ends (--rm)').check();
    await message('A container that is removed when it ends cannot be restarted.').waitFor();
    await field('Restart policy').selectOption('no');
    await preview('docker run -i -t').waitFor();
    await button('Run').click();
    await workbench.terminal.whenShows('/ #');
    assert.equal(await whenRunning('runform-shell', '{{.HostConfig.AutoRemove}}'), 'true');
    await workbench.terminal.type('exit');
    await waitFor('the removal', async () => {
      const left = await docker('ps', '-aq', '--filter', 'name=runform-shell');
      if (left !== '') throw new Error(left);
      return true;
    });
    await button('Start Over').click();
    await preview('docker run -d').waitFor();
    assert.equal(await field('Name').inputValue(), '');
    await field('Memory').fill('32m');
  });

  it('is copied as a compose service', async () => {
    await field('Name').fill('runform-copied');
    await preview('--name runform-copied').waitFor();
    await button('Copy as compose service').click();
    await page().locator('.status-done', { hasText: 'Copied.' }).waitFor();
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^services:\n {2}runform-copied:\n {4}image: runform-image:1\n/);
    assert.match(copied, /mem_limit: 33554432/);
  });

  it('comes back after a reload with what was typed, but for secret values', async () => {
    await button('Add Variable').click();
    await field('Variable').fill('API_TOKEN');
    await field('Value').fill('hunter2');
    await preview('API_TOKEN=••••••').waitFor();
    assert.equal(await field('Value').getAttribute('type'), 'password');
    await Promise.all([
      workbench.page.waitForEvent('load'),
      workbench.palette.run('Developer: Reload Window'),
    ]);
    await workbench.whenReady();
    await preview('--name runform-copied').waitFor();
    assert.equal(await field('Variable').inputValue(), 'API_TOKEN');
    assert.equal(await field('Value').inputValue(), '');
    await message('Secret values are not kept. Type it again.').waitFor();
  });

  it('edits a container by making it anew, with the rest as it was', async () => {
    const containers = await workbench.sideBar.view('Containers');
    const before = await docker('inspect', '--format', '{{.Id}}', 'runform-custom');
    await containers.choose('runform-custom', 'Edit and Recreate…');
    await page().getByRole('heading', { name: 'Edit and recreate runform-custom' }).waitFor();
    assert.equal(await field('IPv4 address').inputValue(), '10.217.0.9');
    await field('Memory').fill('48m');
    await preview('--memory 50331648').waitFor();
    await button('Recreate').click();
    assert.match(await workbench.notifications.question(), /Recreate "runform-custom"\?/);
    await workbench.notifications.answer('Recreate');
    const after = await waitFor('the new container', async () => {
      const id = await docker('inspect', '--format', '{{.Id}}', 'runform-custom');
      if (id === before) throw new Error('still the old one');
      return id;
    });
    assert.notEqual(after, before);
    const format =
      '{{.HostConfig.Memory}} {{(index .NetworkSettings.Networks "runform-net").IPAddress}}';
    assert.equal(await whenRunning('runform-custom', format), '50331648 10.217.0.9');
  });

  it('asks for nothing that its security policy forbids', () => {
    assert.deepEqual(blocked, []);
  });
});
