import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, stateOf } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.container.${id}`, ...args);

/** Starts one container that ends at once when told to. */
async function start(name: string, ...options: readonly string[]): Promise<string> {
  const script = 'trap "exit 0" TERM; echo "hello from it"; while :; do sleep 0.1; done';
  return docker('run', '-d', '--name', name, ...options, 'busybox:1.35', 'sh', '-c', script);
}

/** What a view hands to a command for one of its rows. */
const groupRow = (...containerIds: readonly string[]) => ({
  row: {
    kind: 'containerGroup',
    id: 'g',
    grouping: 'project',
    label: 'p',
    containerIds,
    running: 1,
  },
});

describe('container commands', () => {
  const names = ['cmd-one', 'cmd-two', 'cmd-three'];
  let answers: UserAnswers;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }

  beforeEach(() => {
    answers = new UserAnswers();
  });
  afterEach(async () => {
    answers.dispose();
    await docker('rm', '-f', '-v', ...names).catch(() => '');
  });

  it('stop, start, pause, unpause, restart and kill', async () => {
    const id = await start('cmd-one');
    const steps: readonly (readonly [string, string])[] = [
      ['stop', 'exited'],
      ['start', 'running'],
      ['pause', 'paused'],
      ['unpause', 'running'],
      ['restart', 'running'],
      ['kill', 'exited'],
    ];
    for (const [command, state] of steps) {
      await run(command, id);
      assert.equal(await stateOf('cmd-one'), state, command);
    }
    assert.deepEqual(answers.messages, []);
  });

  it('act on the containers of a group that are in the right state', async () => {
    const [one, two] = [await start('cmd-one'), await start('cmd-two')];
    await docker('stop', 'cmd-two');
    await run('start', groupRow(one, two));
    assert.equal(await stateOf('cmd-two'), 'running');
    await run('stop', groupRow(one, two));
    assert.deepEqual([await stateOf('cmd-one'), await stateOf('cmd-two')], ['exited', 'exited']);
    assert.deepEqual(answers.messages, []);
  });

  it('say when there is nothing to do', async () => {
    const id = await start('cmd-one');
    await run('start', id);
    assert.deepEqual(
      answers.messages.map(({ text }) => text),
      ['No container to start. (cmd-one)'],
    );
  });

  it('ask for their targets from the palette, offering those in the right state', async () => {
    await start('cmd-one');
    await start('cmd-two');
    await docker('stop', 'cmd-two');
    answer(['cmd-two']);
    await run('start');
    assert.equal(await stateOf('cmd-two'), 'running');
    assert.ok(answers.offered[0]?.includes('cmd-two') && !answers.offered[0].includes('cmd-one'));
  });

  it('sum up what was done and what failed', async () => {
    const first = await start('cmd-one', '-p', '127.0.0.1:17811:80');
    await docker('stop', 'cmd-one');
    await start('cmd-two', '-p', '127.0.0.1:17811:80');
    await docker('create', '--name', 'cmd-three', 'busybox:1.35', 'true');
    const third = await docker('inspect', '--format', '{{.Id}}', 'cmd-three');
    await run('start', groupRow(first, third));
    const [message] = answers.messages;
    assert.match(
      message?.text ?? '',
      /^1 of 2 done\. Failed: cmd-one: .*port is already allocated/,
    );
  });

  it('remove names the container and asks before it stops it', async () => {
    const id = await start('cmd-one', '-v', '/data');
    answer(undefined);
    await run('remove', id);
    assert.equal(await stateOf('cmd-one'), 'running');
    const [asked] = answers.messages;
    assert.equal(asked?.text, 'Remove the container "cmd-one"?');
    assert.match(asked.detail ?? '', /Still running: cmd-one\./);
    assert.match(asked.detail ?? '', /Anonymous volumes that nothing else uses: [0-9a-f]{12}\./);
    assert.deepEqual(asked.buttons, ['Stop and Remove', 'Stop and Remove with Anonymous Volumes']);
  });

  it('remove keeps anonymous volumes unless told otherwise', async () => {
    const volumes = () => docker('volume', 'ls', '-q');
    const before = await volumes();
    const first = await start('cmd-one', '-v', '/data');
    const kept = await docker('inspect', '--format', '{{(index .Mounts 0).Name}}', 'cmd-one');
    answer('Stop and Remove');
    await run('remove', first);
    assert.equal(await stateOf('cmd-one'), undefined);
    assert.match(await volumes(), new RegExp(kept));
    await docker('volume', 'rm', kept);
    const second = await start('cmd-two', '-v', '/data');
    answer('Stop and Remove with Anonymous Volumes');
    await run('remove', second);
    assert.equal(await volumes(), before);
  });

  it('remove can leave the running ones of a group', async () => {
    const [one, two] = [await start('cmd-one'), await start('cmd-two')];
    await docker('stop', 'cmd-two');
    answer('Remove Stopped Only');
    await run('remove', groupRow(one, two));
    assert.equal(await stateOf('cmd-one'), 'running');
    assert.equal(await stateOf('cmd-two'), undefined);
  });

  it('open a port in the browser, asking which where there are several', async () => {
    const opened: string[] = [];
    const { openExternal } = vscode.env;
    Object.assign(vscode.env, {
      openExternal: (uri: vscode.Uri) => Promise.resolve(opened.push(uri.toString(true)) > 0),
    });
    try {
      const one = await start('cmd-one', '-p', '127.0.0.1:17821:80', '--expose', '81');
      await run('openPort', one);
      const two = await start('cmd-two', '-p', '17822:443', '-p', '17823:80', '-p', '17824:53/udp');
      answer(['http://localhost:17823']);
      await run('openPort', two);
      assert.deepEqual(answers.offered[0]?.toSorted(), [
        'http://localhost:17823',
        'https://localhost:17822',
      ]);
      const port = { containerPort: 443, protocol: 'tcp', hostPort: 17822, hostIp: '0.0.0.0' };
      await run('openPort', { row: { kind: 'port', id: 'p', containerId: two, port } });
    } finally {
      Object.assign(vscode.env, { openExternal });
    }
    assert.deepEqual(opened, [
      'http://localhost:17821/',
      'http://localhost:17823/',
      'https://localhost:17822/',
    ]);
  });

  it('inspect shows the JSON of the engine in a read-only tab with the name', async () => {
    const id = await start('cmd-one');
    await run('inspect', id);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, '/container/cmd-one.json');
    assert.equal(editor.document.languageId, 'json');
    assert.equal((JSON.parse(editor.document.getText()) as { Id: string }).Id, id);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(editor.document.uri.scheme), undefined);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('prune previews names and bytes, and reports what it freed', async () => {
    const id = await start('cmd-one');
    await docker('exec', id, 'sh', '-c', 'head -c 300000 /dev/zero > /big');
    await docker('stop', id);
    answer('Prune');
    await run('prune');
    const [asked, done] = answers.messages;
    assert.match(asked?.text ?? '', /^Remove (?:1 stopped container|\d+ stopped containers)\?$/);
    assert.match(asked?.detail ?? '', /• cmd-one \(\d+(?:\.\d+)? kB\)/);
    assert.match(
      done?.text ?? '',
      /^Removed (?:1 container|\d+ containers)\. Freed \d+(?:\.\d+)? kB\.$/,
    );
    assert.equal(await stateOf('cmd-one'), undefined);
  });

  it('a container that is gone is reported once', async () => {
    await run('stop', 'f'.repeat(64));
    assert.deepEqual(
      answers.messages.map(({ text }) => text),
      ['Stop: The container no longer exists.'],
    );
  });
});
