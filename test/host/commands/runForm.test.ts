import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { docker, removeImages, stateOf, until } from '../../support/hostDocker.ts';
import { runRegistry } from '../../support/registryContainer.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.${id}`, ...args);
const clipboard = () => vscode.env.clipboard.readText();
const configure = (templates: unknown) =>
  vscode.workspace
    .getConfiguration('stevedore')
    .update('commands.templates', templates, vscode.ConfigurationTarget.Global);

const names = ['rerun-one', 'rerun-registry'];
const script = 'trap "exit 0" TERM; while :; do sleep 0.1; done';

/** Starts a container that ends at once when told to. */
function start(image: string, ...options: readonly string[]): Promise<string> {
  return docker('run', '-d', '--name', 'rerun-one', ...options, image, 'sh', '-c', script);
}

describe('running containers again, and commands of one’s own', () => {
  let answers: UserAnswers;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }
  const said = (text: RegExp) =>
    until(
      String(text),
      () => answers.messages.find((message) => text.test(message.text)),
      (message) => message !== undefined,
    );

  beforeEach(() => {
    answers = new UserAnswers();
  });
  afterEach(async () => {
    answers.dispose();
    await docker('rm', '-f', '-v', ...names).catch(() => '');
    await configure(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('copies a container as docker run, which makes the same again', async () => {
    const id = await start(
      'busybox:1.35',
      '-m',
      '64m',
      '-e',
      "A=it's $x",
      '-v',
      'rerun-data:/data',
    );
    await run('container.copyRun', id);
    const line = await clipboard();
    assert.match(
      line,
      /^docker run -d --name rerun-one --env 'A=it'\\''s \$x' --volume rerun-data:\/data /,
    );
    assert.match(line, /--memory 67108864 busybox:1\.35 sh -c /);
    const format =
      '{{json .Config.Env}} {{json .Config.Cmd}} {{.HostConfig.Memory}} {{.HostConfig.Binds}}';
    const before = await docker('inspect', '--format', format, 'rerun-one');
    await docker('rm', '-f', id);
    await promisify(execFile)('sh', ['-c', line]);
    assert.equal(await docker('inspect', '--format', format, 'rerun-one'), before);
    await docker('rm', '-f', 'rerun-one');
    await docker('volume', 'rm', 'rerun-data');
  });

  it('copies a container as a compose service', async () => {
    const id = await start('busybox:1.35', '--restart', 'always');
    await run('container.copyCompose', id);
    const text = await clipboard();
    assert.match(text, /^services:\n {2}rerun-one:\n {4}image: busybox:1\.35\n/);
    assert.match(text, /restart: always/);
  });

  it('shows the docker command of each action that applies, and copies it', async () => {
    const id = await start('busybox:1.35');
    answer('Pause');
    await run('command.copy', 'container', id);
    assert.equal(await clipboard(), 'docker pause rerun-one');
    assert.ok(answers.offered[0]?.includes('Stop') && !answers.offered[0].includes('Start'));
    answer('Network', 'bridge', 'Inspect');
    await run('command.copy');
    assert.deepEqual(answers.offered[0], ['Container', 'Image', 'Volume', 'Network']);
    assert.equal(await clipboard(), 'docker network inspect bridge');
    answer('Remove');
    await run('command.copy', { row: { kind: 'tag', id: 't', imageId: 'x', reference: 'a/b:1' } });
    assert.equal(await clipboard(), 'docker rmi a/b:1');
  });

  it('opens the form of an image, and of a container that can be replaced', async () => {
    await run('image.runForm', 'busybox:1.35');
    const labels = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map((tab) => tab.label));
    assert.ok(labels().includes('Run busybox:1.35'));
    const id = await start('busybox:1.35');
    await run('container.edit', id);
    assert.ok(labels().includes('Edit rerun-one'));
    await docker('rm', '-f', id);
    const removing = await start('busybox:1.35', '--rm');
    await run('container.edit', removing);
    assert.match((await said(/--rm/))?.text ?? '', /cannot be replaced safely/);
  });

  it('runs a command of one’s own by its arguments, whatever stands in them', async () => {
    const id = await start('busybox:1.35');
    await configure([
      {
        label: 'Mark',
        command: [
          'docker',
          'exec',
          '${containerName}',
          'touch',
          '/tmp/$(id) && "x" ${containerId}',
        ],
        for: ['container'],
      },
      { label: 'Other', command: ['true'], for: 'volume' },
    ]);
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== 'Mark') return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    answer('Mark');
    await run('command.runTemplate', 'container', id);
    assert.deepEqual(answers.offered[0], ['Mark']);
    assert.equal(await ended, 0);
    assert.equal(await docker('exec', 'rerun-one', 'ls', '/tmp'), `$(id) && "x" ${id}`);
  });

  it('says what is wrong with a template, and offers the settings where there is none', async () => {
    await configure([{ label: 'Bad', command: ['echo', '${nothing}'], for: 'container' }]);
    await run('command.runTemplate');
    assert.match((await said(/Template 1/))?.text ?? '', /\$\{nothing\} has no value/);
    assert.deepEqual(answers.messages[0]?.buttons, ['Open Settings']);
    answer();
    await configure([]);
    await run('command.runTemplate');
    await said(/no command of your own yet/);
  });

  it('pulls a newer image and recreates; says when there is none; keeps the old one on failure', async () => {
    const host = await runRegistry('rerun-registry');
    const image = `${host}/rerun:1`;
    try {
      await docker('tag', 'busybox:1.35', image);
      await docker('push', image);
      const id = await start(image, '-e', 'KEPT=1');
      await run('container.updateImage', id);
      await said(/"rerun-one" runs the newest .*\/rerun:1 already\./);

      const newer = await docker('commit', '--change', 'LABEL newer=1', id, image);
      await docker('push', image);
      const old = await docker('inspect', '--format', '{{.Image}}', id);
      await docker('tag', old, image);
      answer('Recreate');
      await run('container.updateImage', id);
      await said(/"rerun-one" is of the newer/);
      const format = '{{.Image}} {{.State.Status}} {{json .Config.Env}}';
      const after = await docker('inspect', '--format', format, 'rerun-one');
      assert.match(after, new RegExp(`^${newer} running .*KEPT=1`));

      const bad = ['--change', 'LABEL newer=2', '--change', 'WORKDIR /dev/null/x'];
      await docker('commit', ...bad, 'rerun-one', image);
      await docker('push', image);
      await docker('tag', newer, image);
      answer('Recreate');
      await run('container.updateImage', 'rerun-one').then(undefined, () => undefined);
      const kept = await docker('inspect', '--format', '{{.Image}}', 'rerun-one');
      assert.equal(kept, newer);
      assert.equal(await stateOf('rerun-one'), 'running');
    } finally {
      await docker('rm', '-f', ...names).catch(() => '');
      await removeImages(`reference=${host}/rerun`);
      await removeImages('reference=rerun-registry');
    }
  });
});
