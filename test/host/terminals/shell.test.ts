import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { docker, stateOf, until } from '../../support/hostDocker.ts';
import { TerminalTexts } from '../../support/terminalText.ts';

describe('shell terminal', () => {
  let terminals: TerminalTexts;
  beforeEach(() => {
    terminals = new TerminalTexts();
  });
  afterEach(async () => {
    terminals.dispose();
    await docker('rm', '-f', 'term-shell').catch(() => '');
  });

  const name = 'Shell: term-shell';
  const says = (text: string | RegExp) =>
    until(
      `“${String(text)}” in the terminal`,
      () => terminals.plain(name),
      (all) => (typeof text === 'string' ? all.includes(text) : text.test(all)),
    );
  const type = (text: string) => terminals.pty(name).handleInput?.(text);

  async function open(): Promise<void> {
    const id = await docker(
      'run',
      '-d',
      '--init',
      '--name',
      'term-shell',
      'busybox:1.35',
      'sleep',
      '600',
    );
    await vscode.commands.executeCommand('stevedore.container.shell', id);
    await says('# ');
  }

  it('runs the commands that are typed, in a terminal of the right size', async () => {
    await open();
    type('tty && echo "it is $((6 * 7))"\r');
    await says(/\/dev\/pts\/\d+\r\nit is 42\r\n/);
    terminals.pty(name).setDimensions?.({ columns: 133, rows: 41 });
    // The new size reaches the terminal on a way of its own, perhaps after what is typed next.
    type('until stty size | grep 41.133; do usleep 100000; done\r');
    await says('41 133');
  });

  it('shows the exit code, and closes with the next key', async () => {
    await open();
    type('exit 7\r');
    await says('Exit code 7. Press any key to close the terminal.');
    type(' ');
    await until(
      'the end of the terminal',
      () => vscode.window.terminals.filter((terminal) => terminal.name === name).length,
      (count) => count === 0,
    );
  });

  it('ends the shell with the terminal', async () => {
    await open();
    for (const terminal of vscode.window.terminals) terminal.dispose();
    const count = () => docker('top', 'term-shell').then((table) => table.split('\n').length);
    // The header, the init and the sleep.
    await until('the end of the shell', count, (lines) => lines === 3);
    assert.equal(await stateOf('term-shell'), 'running');
  });

  it('says clearly that an image has no shell', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stevedore-shell-'));
    // Nothing but one static program, as distroless images are.
    const text =
      'FROM scratch\nCOPY --from=busybox:1.35 /bin/busybox /sleep\nCMD ["/sleep", "600"]\n';
    await writeFile(join(folder, 'Dockerfile'), text);
    await docker('build', '-q', '-t', 'term-shellless', folder);
    await rm(folder, { recursive: true });
    const id = await docker('run', '-d', '--name', 'term-shell', 'term-shellless');
    await vscode.commands.executeCommand('stevedore.container.shell', id);
    await says('There is no shell in term-shell: its image was made without one');
    await docker('rm', '-f', id);
    await docker('rmi', 'term-shellless');
  });
});
