import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, until } from '../../support/hostDocker.ts';

const image = 'busybox:1.35';
const helpers = () => docker('ps', '-aq', '--filter', 'label=dev.stevedore.volume-helper');
const at = (path: string) =>
  vscode.Uri.from({ scheme: 'stevedore-volume', path: `/host-files${path}` });
const text = (content: Uint8Array) => new TextDecoder().decode(content);
const bytes = (content: string) => new TextEncoder().encode(content);

describe('files of volumes as documents', () => {
  const { fs } = vscode.workspace;

  before(async () => {
    const script = 'mkdir /v/conf; echo port=80 > /v/conf/app.ini; ln -s conf /v/link';
    await docker('run', '--rm', '-v', 'host-files:/v', image, 'sh', '-c', script);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(async () => {
    await vscode.commands.executeCommand('stevedore.volumeFile.closeView');
    await until('no container of ours', helpers, (left) => left === '');
    await docker('volume', 'rm', 'host-files');
  });

  it('are listed, read, written, renamed and deleted', async () => {
    const listed = await fs.readDirectory(at('/'));
    assert.deepEqual(listed.map(([name]) => name).toSorted(), ['conf', 'link']);
    assert.equal((await fs.stat(at('/conf'))).type, vscode.FileType.Directory);
    assert.equal(text(await fs.readFile(at('/link/app.ini'))), 'port=80\n');
    await fs.writeFile(at('/new.txt'), bytes('hello'));
    await fs.createDirectory(at('/more'));
    await fs.rename(at('/new.txt'), at('/more/käse.txt'));
    assert.equal(text(await fs.readFile(at('/more/käse.txt'))), 'hello');
    await fs.delete(at('/more'), { recursive: true });
    await assert.rejects(async () => fs.readFile(at('/more/käse.txt')), vscode.FileSystemError);
    await assert.rejects(
      async () =>
        fs.readFile(vscode.Uri.from({ scheme: 'stevedore-volume', path: '/host-none/a' })),
      vscode.FileSystemError,
    );
    assert.doesNotMatch(await docker('volume', 'ls', '-q'), /host-none/);
  });

  it('are edited and saved like any other, and the container goes with the last tab', async () => {
    const document = await vscode.workspace.openTextDocument(at('/conf/app.ini'));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# changed\n'));
    assert.equal(await document.save(), true);
    const content = await docker(
      'run',
      '--rm',
      '-v',
      'host-files:/v',
      image,
      'cat',
      '/v/conf/app.ini',
    );
    assert.equal(content, '# changed\nport=80');
    assert.notEqual(await helpers(), '');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('no container of ours', helpers, (left) => left === '');
  });

  it('come back when the container behind them was removed by somebody', async () => {
    await fs.readDirectory(at('/'));
    await docker('rm', '-f', await helpers());
    assert.deepEqual(
      (await fs.readDirectory(at('/conf'))).map(([name]) => name),
      ['app.ini'],
    );
  });

  it('do not keep their volume from being removed', async () => {
    await docker('volume', 'create', 'host-gone');
    await vscode.commands.executeCommand('stevedore.volume.browse', 'host-gone');
    assert.notEqual(await helpers(), '');
    await vscode.commands.executeCommand('stevedore.volumeFile.closeView');
    await until('no container of ours', helpers, (left) => left === '');
    await docker('volume', 'rm', 'host-gone');
  });
});
