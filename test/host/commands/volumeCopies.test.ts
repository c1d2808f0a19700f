import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { docker } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const image = 'busybox:1.35';
const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.${id}`, ...args);
const inVolume = (volume: string, script: string) =>
  docker('run', '--rm', '-v', `${volume}:/v`, image, 'sh', '-c', script);

describe('copies of volumes', () => {
  const { showSaveDialog, showOpenDialog } = vscode.window;
  let answers: UserAnswers;
  let folder: string;

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

  beforeEach(async () => {
    answers = new UserAnswers();
    folder = await mkdtemp(path.join(tmpdir(), 'stevedore-volumes-'));
    await inVolume('copies-data', 'echo old > /v/a');
  });
  afterEach(async () => {
    answers.dispose();
    Object.assign(vscode.window, { showSaveDialog, showOpenDialog });
    await docker('rm', '-f', 'copies-user');
    await docker('volume', 'rm', '-f', 'copies-data', 'copies-new', 'copies-options');
    await rm(folder, { recursive: true });
    const helpers = await docker('ps', '-aq', '--filter', 'label=dev.stevedore.volume-helper');
    assert.equal(helpers, '', 'no container of ours stays');
  });

  it('go to a file and back, over what changed', async () => {
    const file = path.join(folder, 'data.tar');
    choose(file);
    await run('volume.backUp', 'copies-data');
    assert.deepEqual(await readdir(folder), ['data.tar']);
    assert.match(answers.messages[0]?.text ?? '', /^Backed up copies-data to data\.tar \(/);
    await inVolume('copies-data', 'echo new > /v/a; touch /v/b');
    answer('Keep Other Files');
    await run('volume.restore', 'copies-data');
    assert.equal(await inVolume('copies-data', 'cat /v/*'), 'old');
    assert.match(await inVolume('copies-data', 'ls /v'), /^a\nb$/);
    answer('Empty First');
    await run('volume.restore', 'copies-data');
    assert.equal(await inVolume('copies-data', 'ls /v'), 'a');
    assert.match(answers.messages.at(-1)?.text ?? '', /^Restored copies-data: \d+ entries/);
  });

  it('become a new volume, by restoring or cloning', async () => {
    choose(path.join(folder, 'data.tar'));
    await run('volume.backUp', 'copies-data');
    answer('New Volume', 'copies-new');
    await run('volume.restore');
    assert.equal(await inVolume('copies-new', 'cat /v/a'), 'old');
    await docker('volume', 'rm', 'copies-new');
    answer('copies-new');
    await run('volume.clone', 'copies-data');
    assert.equal(answers.questions.at(-1)?.value, 'copies-data-copy');
    assert.equal(await inVolume('copies-new', 'cat /v/a'), 'old');
  });

  it('warn of running containers, and do nothing without a yes', async () => {
    await docker(
      'run',
      '-d',
      '--name',
      'copies-user',
      '-v',
      'copies-data:/v',
      image,
      'sleep',
      '600',
    );
    const file = path.join(folder, 'data.tar');
    choose(file);
    await run('volume.backUp', 'copies-data');
    assert.match(answers.messages[0]?.detail ?? '', /copies-user/);
    assert.deepEqual(await readdir(folder), []);
    answer('Copy Anyway');
    await run('volume.backUp', 'copies-data');
    assert.deepEqual(await readdir(folder), ['data.tar']);
    answer(undefined);
    await run('volume.restore', 'copies-data');
    const [asked] = answers.messages;
    assert.match(asked?.detail ?? '', /These running containers use the volume: copies-user/);
    answer('Empty First');
    await inVolume('copies-data', 'echo new > /v/a; touch /v/b');
    await run('volume.restore', 'copies-data');
    assert.equal(await inVolume('copies-data', 'cat /v/a; ls /v'), 'old\na');
  });

  it('are refused when the backup is broken, before anything is touched', async () => {
    const file = path.join(folder, 'broken.tar');
    await writeFile(file, 'no tar at all');
    choose(file);
    answer('Empty First');
    await run('volume.restore', 'copies-data');
    assert.match(answers.messages[0]?.text ?? '', /no whole tar archive|no tar archive/);
    assert.equal(await inVolume('copies-data', 'cat /v/a'), 'old');
  });

  it('a volume is emptied only when its name is typed', async () => {
    await docker('create', '--name', 'copies-user', '-v', 'copies-data:/v', image);
    answer('Empty…', 'other');
    await run('volume.empty', 'copies-data');
    assert.match(answers.messages[0]?.detail ?? '', /• copies-user \(/);
    assert.equal(await inVolume('copies-data', 'ls /v'), 'a');
    answer('Empty…', 'copies-data');
    await run('volume.empty', 'copies-data');
    assert.equal(await inVolume('copies-data', 'ls -A /v'), '');
  });

  it('a volume is made with driver options and labels', async () => {
    answer('copies-options', 'as suggested', 'type=tmpfs, device=tmpfs, o=size=1m', 'team=shop');
    await run('volume.createWithOptions');
    const made = JSON.parse(await docker('volume', 'inspect', 'copies-options')) as [
      { Options: unknown; Labels: unknown },
    ];
    assert.deepEqual(made[0].Options, { type: 'tmpfs', device: 'tmpfs', o: 'size=1m' });
    assert.deepEqual(made[0].Labels, { team: 'shop' });
  });
});
