import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, until } from '../../support/hostDocker.ts';
import { TerminalTexts } from '../../support/terminalText.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.image.${id}`, ...args);

/** Makes an image of its own, so that tests may remove it. */
async function makeImage(reference: string, ...changes: readonly string[]): Promise<string> {
  const container = await docker(
    'create',
    'busybox:1.35',
    'sh',
    '-c',
    `echo ${reference}; sleep 600`,
  );
  const options = changes.flatMap((change) => ['--change', change]);
  const id = await docker('commit', ...options, container, reference);
  await docker('rm', container);
  return id;
}

const imageIds = () => docker('images', '-q', '--no-trunc');

describe('image commands', () => {
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
    const users = await docker('ps', '-aq', '--filter', 'label=cmd-image');
    if (users !== '') await docker('rm', '-f', ...users.split('\n'));
    await docker('rmi', '-f', 'cmd-image:1', 'cmd-image:2').catch(() => '');
  });

  it('tag gives another name, and accepts only what the engine would', async () => {
    const id = await makeImage('cmd-image:1');
    answer('cmd-image:2');
    await run('tag', 'cmd-image:1');
    assert.equal(await docker('inspect', '--format', '{{.Id}}', 'cmd-image:2'), id);
    assert.equal(answers.questions[0]?.value, 'cmd-image:1');
  });

  it('remove says which tags keep the image, and takes only the one', async () => {
    const id = await makeImage('cmd-image:1');
    await docker('tag', 'cmd-image:1', 'cmd-image:2');
    answer('Remove');
    await run('remove', { row: { kind: 'tag', id: 't', imageId: id, reference: 'cmd-image:1' } });
    assert.equal(answers.messages[0]?.text, 'Remove the image "cmd-image:1"?');
    assert.equal(answers.messages[0].detail, 'Other tags keep the image itself: cmd-image:2.');
    assert.match(await imageIds(), new RegExp(id));
  });

  it('remove names the containers in the way, and explains the refusal of the engine', async () => {
    const id = await makeImage('cmd-image:1');
    await docker('create', '--label', 'cmd-image', '--name', 'cmd-image-user', 'cmd-image:1');
    answer('Remove');
    await run('remove', 'cmd-image:1');
    const [asked, refused] = answers.messages;
    assert.match(asked?.detail ?? '', /^Used by cmd-image-user \(created\)\./);
    assert.deepEqual(asked?.buttons, ['Remove', 'Force Remove']);
    assert.match(refused?.text ?? '', /conflict: .*is using/s);
    assert.match(await imageIds(), new RegExp(id));
    answer('Force Remove');
    await run('remove', 'cmd-image:1');
    assert.doesNotMatch(await docker('images'), /cmd-image/);
  });

  it('run publishes exposed ports on free ones, and shows the command', async () => {
    await makeImage('cmd-image:1', 'EXPOSE 18731/tcp', 'EXPOSE 18732/udp', 'LABEL cmd-image=1');
    await docker(
      'run',
      '-d',
      '--label',
      'cmd-image',
      '-p',
      '18731:1',
      'busybox:1.35',
      'sleep',
      '600',
    );
    await run('run', 'cmd-image:1');
    const message = await until(
      'the message',
      () => answers.messages[0],
      (shown) => shown !== undefined,
    );
    assert.match(
      message?.text ?? '',
      /^"[a-z_]+" runs: docker run -d -p 127\.0\.0\.1:18732:18731 -p 127\.0\.0\.1:1873\d:18732\/udp cmd-image:1$|^"[a-z_]+" runs: docker run -d (?:-p 127\.0\.0\.1:\d+:1873[12](?:\/udp)? ){2}cmd-image:1$/,
    );
    assert.deepEqual(message?.buttons, ['Open in Browser', 'Show Logs', 'Copy Command']);
    const ports = await docker('ps', '--filter', 'ancestor=cmd-image:1', '--format', '{{.Ports}}');
    assert.match(ports, /127\.0\.0\.1:\d+->18731\/tcp/);
    assert.doesNotMatch(ports, /127\.0\.0\.1:18731->/);
  });

  it('run interactive types into the container and removes it at its end', async () => {
    const terminals = new TerminalTexts();
    try {
      await makeImage('cmd-image:1', 'CMD ["sh"]');
      await run('runInteractive', 'cmd-image:1');
      const name = 'Run: cmd-image:1';
      const says = (text: string) =>
        until(
          text,
          () => terminals.plain(name),
          (all) => all.includes(text),
        );
      await says('$ docker run -it --rm cmd-image:1\r\n');
      await says('# ');
      terminals.pty(name).handleInput?.('echo $((6 * 7)); exit 3\r');
      await says('42');
      await says('Exit code 3.');
      await until(
        'the removal',
        () => docker('ps', '-aq', '--filter', 'ancestor=cmd-image:1'),
        (ids) => ids === '',
      );
    } finally {
      terminals.dispose();
    }
  });

  it('prune offers dangling or all unused, with names and bytes', async () => {
    await makeImage('cmd-image:1');
    answer('All unused images', undefined);
    await run('prune');
    assert.ok(answers.offered[0]?.includes('All unused images'));
    assert.match(answers.messages[0]?.detail ?? '', /• cmd-image:1/);
    assert.match(await docker('images'), /cmd-image/);
  });

  it('inspect and copy', async () => {
    const id = await makeImage('cmd-image:1');
    await run('inspect', 'cmd-image:1');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.path, '/image/cmd-image:1.json');
    assert.equal((JSON.parse(document.getText()) as { Id: string }).Id, id);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await run('copyName', 'cmd-image:1');
    assert.equal(await vscode.env.clipboard.readText(), 'cmd-image:1');
  });
});
