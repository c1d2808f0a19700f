import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { docker, stateOf, until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.container.${id}`, ...args);

/** What a view hands to a command for a project's row. */
const groupRow = (...containerIds: readonly string[]) => ({
  row: { kind: 'containerGroup', id: 'g', grouping: 'project', label: 'p', containerIds },
});

describe('commands that edit containers', () => {
  const names = ['edit-one', 'edit-two', 'edit-new'];
  const original = { ...vscode.window };
  let answers: UserAnswers;
  let statusTexts: string[];
  let folder: string;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }
  const start = (name: string, script: string, ...options: readonly string[]) =>
    docker('run', '-d', '--init', '--name', name, ...options, 'busybox:1.35', 'sh', '-c', script);
  const inspect = (name: string, format: string) =>
    docker('inspect', '--format', `{{${format}}}`, name);
  const terminals = () => vscode.window.terminals.map(({ name }) => name);

  beforeEach(async () => {
    answers = new UserAnswers();
    folder = await mkdtemp(path.join(tmpdir(), 'edits-'));
    statusTexts = [];
    Object.assign(vscode.window, {
      setStatusBarMessage: (text: string) => {
        statusTexts.push(text);
        return new vscode.Disposable(() => undefined);
      },
    });
  });
  afterEach(async () => {
    answers.dispose();
    const { setStatusBarMessage, showSaveDialog } = original;
    Object.assign(vscode.window, { setStatusBarMessage, showSaveDialog });
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await docker('rm', '-f', '-v', ...names).catch(() => '');
    await rm(folder, { recursive: true });
  });

  it('rename, and say when the name is taken', async () => {
    const id = await start('edit-one', 'sleep 1000');
    answer('edit-new');
    await run('rename', id);
    assert.equal(await stateOf('edit-new'), 'running');
    await start('edit-two', 'true');
    answer('edit-two');
    await run('rename', id);
    assert.match(answers.messages[0]?.text ?? '', /edit-two.*already in use/);
    assert.equal(await stateOf('edit-new'), 'running');
  });

  it('change limits and the restart policy while it runs', async () => {
    const id = await start('edit-one', 'sleep 1000');
    answer(['Memory'], '64m');
    await run('changeLimits', id);
    assert.equal(await inspect('edit-one', '.HostConfig.Memory'), String(64 << 20));
    await docker('update', '--memory-swap', '96m', 'edit-one');
    answer(['Memory'], '128m', 'as suggested');
    await run('changeLimits', id);
    assert.equal(answers.questions.at(-1)?.value, '160m');
    assert.equal(await inspect('edit-one', '.HostConfig.MemorySwap'), String(160 << 20));
    answer(['Memory and swap'], '-1');
    await run('changeLimits', id);
    answer(['Memory'], '64m');
    await run('changeLimits', id);
    assert.equal(await inspect('edit-one', '.HostConfig.MemorySwap'), '-1');
    answer(['CPUs'], '0.5');
    await run('changeLimits', id);
    assert.equal(await inspect('edit-one', '.HostConfig.NanoCpus'), '500000000');
    answer(['Restart policy'], ['when it fails'], '3');
    await run('changeLimits', id);
    const policy = '.HostConfig.RestartPolicy.MaximumRetryCount';
    assert.equal(await inspect('edit-one', policy), '3');
    assert.equal(await stateOf('edit-one'), 'running');
    answer(['Memory'], '1k');
    await run('changeLimits', id);
    assert.match(answers.messages[0]?.text ?? '', /[Mm]inimum memory limit/);
    assert.equal(await inspect('edit-one', '.HostConfig.Memory'), String(64 << 20));
  });

  it('commit to an image with a message', async () => {
    const id = await start('edit-one', 'echo made > /made; sleep 1000');
    const reference = 'edit-commit:test';
    answer(reference, 'as it was');
    try {
      await run('commit', id);
      const history = await docker('history', '--format', '{{.Comment}}', reference);
      assert.match(history, /^as it was/);
    } finally {
      await docker('rmi', '-f', reference);
    }
  });

  it('export to a tar that is whole, and leave nothing of one that fails', async () => {
    const id = await docker('create', '--name', 'edit-one', 'busybox:1.35', 'true');
    const save = (name: string) =>
      Object.assign(vscode.window, {
        showSaveDialog: () => Promise.resolve(vscode.Uri.file(path.join(folder, name))),
      });
    save('whole.tar');
    await run('export', id);
    assert.deepEqual(await readdir(folder), ['whole.tar']);
    assert.ok((await stat(path.join(folder, 'whole.tar'))).size > 500_000);
    save('no/such/folder.tar');
    await run('export', id);
    assert.match(answers.messages[0]?.text ?? '', /ENOENT/);
    assert.deepEqual(await readdir(folder), ['whole.tar']);
  });

  it('send the signal that is picked, or typed', async () => {
    const script = 'trap "echo usr >> /got" USR1 USR2; touch /ready; while :; do sleep 0.1; done';
    const id = await docker(
      ...['run', '-d', '--name', 'edit-one', 'busybox:1.35', 'sh', '-c', script],
    );
    const count = (file: string) => () =>
      docker('exec', 'edit-one', 'sh', '-c', `cat ${file} 2>/dev/null | wc -l; ls ${file}`).catch(
        () => '',
      );
    await until('ready', count('/ready'), (text) => text.includes('/ready'));
    answer(['SIGUSR1']);
    await run('sendSignal', id);
    await until('the first signal', count('/got'), (text) => text.startsWith('1'));
    answer(['Another Signal…'], 'SIGUSR2');
    await run('sendSignal', id);
    await until('the second signal', count('/got'), (text) => text.startsWith('2'));
    answer(['SIGKILL']);
    await run('sendSignal', id);
    await until(
      'the end',
      () => stateOf('edit-one'),
      (state) => state === 'exited',
    );
  });

  it('wait until containers are healthy, and tell which are not', async () => {
    const check = (test: string) => ['--health-cmd', test, '--health-interval', '200ms'];
    const many = ['--health-retries', '1000'];
    const script = 'sleep 1; touch /well; sleep 1000';
    const good = await start('edit-one', script, ...check('ls /well'), ...many);
    await run('waitHealthy', good);
    assert.deepEqual(
      answers.messages.map(({ text }) => text),
      ['edit-one is healthy.'],
    );
    const retries = ['--health-retries', '2'];
    const bad = await start('edit-two', 'sleep 1000', ...check('false'), ...retries);
    await run('waitHealthy', groupRow(good, bad));
    assert.equal(answers.messages[1]?.text, 'edit-one is healthy. edit-two is unhealthy.');
  });

  it('execute a command as a user in a folder, and attach', async () => {
    const id = await start('edit-one', 'while read x; do :; done; sleep 1000', '-it');
    answer('sh -c \'echo "$(id -u) $(pwd)" > /tmp/told\'', '1000', '/tmp');
    await docker('exec', 'edit-one', 'chmod', '777', '/tmp');
    await run('exec', id);
    const told = () => docker('exec', 'edit-one', 'cat', '/tmp/told').catch(() => '');
    await until('the command', told, (text) => text === '1000 /tmp');
    await run('attach', id);
    await until('the terminal', terminals, (found) => found.includes('Attached: edit-one'));
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await until(
      'the end of terminals',
      terminals,
      (found) => !found.includes('Attached: edit-one'),
    );
    assert.equal(await stateOf('edit-one'), 'running');
  });

  it('show what changed against the image, without the folders on the way', async () => {
    const script = 'echo x >> /etc/passwd; mkdir -p /new/deep; touch /new/deep/file; rm /etc/group';
    const id = await start('edit-one', `${script}; touch /ready; sleep 1000`);
    const ready = () => docker('exec', 'edit-one', 'ls', '/ready').catch(() => '');
    await until('ready', ready, (text) => text !== '');
    answer(['/etc/passwd']);
    await run('changes', id);
    const offered = answers.offered[0] ?? [];
    for (const file of ['/etc/passwd', '/etc/group', '/new/deep/file'])
      assert.ok(offered.includes(file), file);
    assert.ok(!offered.includes('/etc'), String(offered));
    const active = () => vscode.window.activeTextEditor?.document.getText();
    await until('the file', active, (text) => text?.endsWith('x\n') === true);
    await docker('rm', '-f', 'edit-one');
    const same = await docker('create', '--name', 'edit-one', 'busybox:1.35', 'true');
    await run('changes', same);
    assert.match(answers.messages.at(-1)?.text ?? '', /has the files of its image, unchanged/);
  });

  it('end one process of a container, asked for first', async () => {
    const id = await start('edit-one', 'sleep 4242 & while :; do sleep 0.1; done');
    const pids = async () => {
      const lines = (await docker('top', 'edit-one', '-eo', 'pid,args')).split('\n');
      return lines
        .filter((line) => / sleep 4242$/.test(line))
        .map((line) => line.trim().split(' ')[0]);
    };
    const [pid] = await until('the process', pids, (found) => found.length === 1);
    answer(undefined);
    await run('killProcess', { containerId: id, pid });
    assert.equal((await pids()).length, 1);
    answer('SIGKILL');
    await run('killProcess', { containerId: id, pid });
    await until('its end', pids, (found) => found.length === 0);
    assert.equal(await stateOf('edit-one'), 'running');
  });

  it('attach VS Code where Dev Containers is installed', async () => {
    const id = await start('edit-one', 'sleep 1000');
    const { getExtension } = vscode.extensions;
    const given: unknown[] = [];
    const attach = vscode.commands.registerCommand(
      'remote-containers.attachToRunningContainer',
      (...args: unknown[]) => given.push(...args),
    );
    Object.assign(vscode.extensions, { getExtension: () => ({}) });
    try {
      await run('openInDevContainer', id);
    } finally {
      attach.dispose();
      Object.assign(vscode.extensions, { getExtension });
    }
    assert.deepEqual(given, [id]);
  });

  it('offer Dev Containers where that extension is missing', async () => {
    await run('openInDevContainer');
    assert.deepEqual(answers.messages[0]?.buttons, ['Show the Extension']);
  });

  it('act on a group that runs in part, and say what was done and left out', async () => {
    const [one, two] = [await start('edit-one', 'sleep 1000'), await start('edit-two', 'true')];
    await until(
      'the end',
      () => stateOf('edit-two'),
      (state) => state === 'exited',
    );
    await run('pause', groupRow(one, two));
    assert.deepEqual([await stateOf('edit-one'), await stateOf('edit-two')], ['paused', 'exited']);
    assert.deepEqual(statusTexts, ['1 of 1 done. Left out: edit-two.']);
    await run('unpause', groupRow(one, two));
    await run('kill', groupRow(one, two));
    assert.equal(await stateOf('edit-one'), 'exited');
    assert.equal(answers.messages.length, 0);
  });
});
