import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, until } from '../../support/hostDocker.ts';
import { TerminalTexts } from '../../support/terminalText.ts';

describe('logs terminal', () => {
  let terminals: TerminalTexts;
  beforeEach(() => {
    terminals = new TerminalTexts();
  });
  afterEach(async () => {
    terminals.dispose();
    await docker('rm', '-f', 'term-logs').catch(() => '');
  });

  const show = (id: string) =>
    vscode.commands.executeCommand('stevedore.container.logsInTerminal', id);
  const says = (text: string | RegExp) =>
    until(
      `“${String(text)}” in the terminal`,
      () => terminals.plain('Logs: term-logs'),
      (all) => (typeof text === 'string' ? all.includes(text) : text.test(all)),
    );

  it('follows, keeps colours, mends line ends and survives stop and start', async () => {
    const script = 'printf "\\033[31mred\\033[0m one\\ntwo é\\n"; echo oops >&2; sleep 60';
    const id = await docker(
      'run',
      '-d',
      '--init',
      '--name',
      'term-logs',
      'busybox:1.35',
      'sh',
      '-c',
      script,
    );
    await show(id);
    await says('two é\r\n');
    await says('oops\r\n');
    assert.ok(terminals.raw('Logs: term-logs').includes('\u001B[31mred\u001B[0m one\r\n'));
    await docker('stop', '-t', '0', 'term-logs');
    await says(/— term-logs exited with code \d+ —/);
    await docker('start', 'term-logs');
    await says(/— term-logs started again —\s+(?:oops\s+)?red one\s+two é/);
    await docker('rm', '-f', 'term-logs');
    await says('— term-logs was removed —');
  });

  it('shows the output of a container with a TTY as it is', async () => {
    const id = await docker(
      'run',
      '-dt',
      '--name',
      'term-logs',
      'busybox:1.35',
      'sh',
      '-c',
      'echo a; sleep 60',
    );
    await show(id);
    await says('a\r\n');
    assert.doesNotMatch(terminals.raw('Logs: term-logs'), /\r\r\n/);
  });

  it('opens one terminal for a container, and shows it again', async () => {
    const id = await docker('run', '-d', '--name', 'term-logs', 'busybox:1.35', 'echo', 'once');
    await show(id);
    await says('once');
    await show(id);
    const open = vscode.window.terminals.filter(({ name }) => name === 'Logs: term-logs');
    assert.equal(open.length, 1);
  });

  it('starts with the last lines that the setting allows', async () => {
    const settings = vscode.workspace.getConfiguration('stevedore');
    await settings.update('logs.tail', 2, vscode.ConfigurationTarget.Global);
    try {
      const id = await docker('run', '-d', '--name', 'term-logs', 'busybox:1.35', 'seq', '100');
      await docker('wait', 'term-logs');
      await show(id);
      await says('100');
      assert.match(terminals.plain('Logs: term-logs'), /^99\r\n100\r\n/);
    } finally {
      await settings.update('logs.tail', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
