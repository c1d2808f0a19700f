import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { docker, removeImages, until } from '../../support/hostDocker.ts';
import { runRegistry } from '../../support/registryContainer.ts';
import { startStallingProxy, type StallingProxy } from '../../support/stallingProxy.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const base = 'busybox:1.35';
const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.${id}`, ...args);
const sh = (container: string, script: string, ...flags: readonly string[]) =>
  docker('run', '--name', container, ...flags, base, 'sh', '-c', script);

/** What cannot be packed smaller: it takes its time on every way. */
const large = 'dd if=/dev/urandom of=/large bs=1M count=24';

describe('long work that is cancelled', () => {
  const { showSaveDialog, showOpenDialog } = vscode.window;
  let answers: UserAnswers;
  let folder: string;
  let registry: string;
  let proxy: StallingProxy | undefined;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }
  /** What the dialogs for files answer. */
  function choose(file: string): void {
    Object.assign(vscode.window, {
      showSaveDialog: () => Promise.resolve(vscode.Uri.file(file)),
      showOpenDialog: () => Promise.resolve([vscode.Uri.file(file)]),
    });
  }
  const inFolder = () => readdir(folder);
  const images = async () => (await docker('images', '-aq', '--no-trunc')).split('\n').toSorted();
  const volumes = async () => (await docker('volume', 'ls', '-q')).split('\n').toSorted();
  const helpers = () => docker('ps', '-aq', '--filter', 'label=dev.stevedore.volume-helper');
  /** One that was cancelled says nothing more: who pressed the button knows. */
  function saysNothing(title: RegExp): void {
    const said = answers.messages.map(({ text }) => text).join(' ');
    assert.equal(answers.cancelled.length, 1, `it was cancelled while it ran: ${said}`);
    assert.match(answers.cancelled[0] ?? '', title);
    assert.deepEqual(answers.messages, []);
  }

  before(async () => {
    await sh('cancel-made', large);
    await docker('commit', 'cancel-made', 'cancel-image:1');
    await sh('cancel-fill', 'dd if=/dev/zero of=/v/large bs=1M count=96', '-v', 'cancel-data:/v');
    registry = await runRegistry('cancel-registry');
  });
  beforeEach(async () => {
    answers = new UserAnswers();
    folder = await mkdtemp(path.join(tmpdir(), 'stevedore-cancel-'));
  });
  afterEach(async () => {
    answers.dispose();
    Object.assign(vscode.window, { showSaveDialog, showOpenDialog });
    await proxy?.stop();
    proxy = undefined;
    await rm(folder, { recursive: true });
    assert.equal(await helpers(), '', 'no container of ours stays');
  });
  after(async () => {
    const names = ['cancel-made', 'cancel-fill', 'cancel-registry', 'cancel-idle'];
    await docker('rm', '-f', '-v', ...names).catch(() => '');
    await docker('volume', 'rm', '-f', 'cancel-data');
    await removeImages('reference=*/cancel-image', 'reference=cancel-*');
  });

  async function slowly(): Promise<StallingProxy> {
    proxy = await startStallingProxy(registry, 2 << 20);
    return proxy;
  }
  const noneOpen = ({ open }: StallingProxy) =>
    until('the engine to hang up', open, (count) => count === 0);

  it('a pull leaves no image, and the engine stops asking', async () => {
    const name = `${registry}/cancel-image:1`;
    await docker('tag', 'cancel-image:1', name);
    await docker('push', name);
    await removeImages('reference=*/cancel-image', 'reference=cancel-image');
    const before = await images();
    const slow = await slowly();
    answers.cancelWhen(/^Pulling/, (reports) => reports > 0 && slow.stalled());
    await run('image.pull', `${slow.address}/cancel-image:1`);
    saysNothing(/^Pulling 127\.0\.0\.1:\d+\/cancel-image:1$/);
    await noneOpen(slow);
    assert.deepEqual(await images(), before);
    await docker('pull', name);
    await docker('tag', name, 'cancel-image:1');
  });

  it('a push takes back the name that it was made for, and nothing comes to the registry', async () => {
    // What has been pushed would only be linked.
    const id = await docker('commit', '--change', 'LABEL a=b', 'cancel-made', 'cancel-image:2');
    const slow = await slowly();
    const name = `${slow.address}/pushed/cancel-image:2`;
    answer('docker.io', name);
    answers.cancelWhen(/^Pushing/, slow.stalled);
    await run('image.push', 'cancel-image:2');
    saysNothing(/^Pushing/);
    await noneOpen(slow);
    const format = '{{json .RepoTags}}';
    assert.equal(await docker('inspect', '--format', format, id), '["cancel-image:2"]');
    const tags = await fetch(`http://${registry}/v2/pushed/cancel-image/tags/list`);
    assert.equal(tags.status, 404);
  });

  it('saving an image leaves no part of a file, and the file that was there before', async () => {
    const file = path.join(folder, 'image.tar');
    await writeFile(file, 'old');
    choose(file);
    answers.cancelWhen(/^Saving/);
    await run('image.save', 'cancel-image:1');
    saysNothing(/^Saving cancel-image:1$/);
    assert.deepEqual(await inFolder(), ['image.tar']);
    assert.equal(await readFile(file, 'utf8'), 'old');
  });

  it('loading and importing leave no image', async () => {
    const file = path.join(folder, 'image.tar');
    await docker('save', '-o', file, 'cancel-image:1');
    await removeImages('reference=*/cancel-image', 'reference=cancel-image');
    const before = await images();
    choose(file);
    answers.cancelWhen(/^Loading/);
    await run('image.load');
    saysNothing(/^Loading/);
    assert.deepEqual(await images(), before);
    answer('cancel-image:imported');
    answers.cancelWhen(/^Importing/);
    await run('image.import');
    saysNothing(/^Importing/);
    assert.deepEqual(await images(), before);
    await docker('load', '-i', file);
  });

  it('a backup, a clone and a restored volume are whole or not there', async () => {
    const file = path.join(folder, 'data.tar');
    const before = await volumes();
    choose(file);
    answers.cancelWhen(/^Backing up/);
    await run('volume.backUp', 'cancel-data');
    saysNothing(/^Backing up cancel-data$/);
    assert.deepEqual(await inFolder(), []);

    answer('cancel-clone');
    answers.cancelWhen(/^Cloning/);
    await run('volume.clone', 'cancel-data');
    saysNothing(/^Cloning cancel-data$/);
    assert.deepEqual(await volumes(), before);

    answer();
    await run('volume.backUp', 'cancel-data');
    assert.deepEqual(await inFolder(), ['data.tar']);
    answer('New Volume', 'cancel-restored');
    answers.cancelWhen(/^Restoring/);
    await run('volume.restore');
    saysNothing(/^Restoring cancel-restored$/);
    assert.deepEqual(await volumes(), before);
  });

  it('a download and an export leave no part of a file', async () => {
    choose(folder);
    const partIsThere = async () => (await inFolder()).length > 0;
    answers.cancelWhen(/^Downloading/, partIsThere);
    const idOf = (name: string) => docker('inspect', '--format', '{{.Id}}', name);
    const id = await idOf('cancel-fill');
    const root = { kind: 'containerFile', path: '/v', file: { kind: 'folder', name: 'v' } };
    const row = { ...root, id: 'v', containerId: id, containerName: 'cancel-fill', running: false };
    await run('containerFile.download', { row });
    saysNothing(/^Downloading from cancel-fill$/);
    assert.deepEqual(await inFolder(), []);

    answer();
    choose(path.join(folder, 'whole.tar'));
    answers.cancelWhen(/^Exporting/);
    await run('container.export', await idOf('cancel-made'));
    saysNothing(/^Exporting cancel-made$/);
    assert.deepEqual(await inFolder(), []);
  });

  it('looking for what a prune would take asks and removes nothing', async () => {
    await docker('create', '--name', 'cancel-idle', base, 'true');
    answers.cancelWhen(/^Prune Containers: looking/, () => true);
    await run('container.prune');
    saysNothing(/^Prune Containers/);
    assert.match(await docker('ps', '-a', '--format', '{{.Names}}'), /cancel-idle/);
  });
});
