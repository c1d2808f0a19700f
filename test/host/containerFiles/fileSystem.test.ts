import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import * as vscode from 'vscode';
import type { ContainerFile } from '../../../src/core/model/containerFile.ts';
import { containerFileUri } from '../../../src/editor/host/containerFilesUri.ts';
import { docker, until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const { fs } = vscode.workspace;
const { FileType } = vscode;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.containerFile.${id}`, ...args);

/** What the view hands to a command for a row of the tree. */
const row = (id: string, at: string, kind: ContainerFile['kind'] = 'file') => ({
  row: {
    kind: 'containerFile',
    id: `${id}/files${at}`,
    containerId: id,
    containerName: 'fs-one',
    running: true,
    path: at,
    file: { name: path.posix.basename(at), kind, bytes: 0, mode: 0, modifiedAt: 0 },
  },
});

describe('files of containers', () => {
  let answers: UserAnswers;
  let local: string;

  function answer(...given: ConstructorParameters<typeof UserAnswers>): void {
    answers.dispose();
    answers = new UserAnswers(...given);
  }

  beforeEach(async () => {
    answers = new UserAnswers();
    local = await realpath(await mkdtemp(path.join(tmpdir(), 'files-')));
  });
  afterEach(async () => {
    answers.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await docker('rm', '-f', '-v', 'fs-one').catch(() => '');
    await rm(local, { recursive: true });
  });

  const said = (): readonly string[] => answers.messages.map((message) => message.text);
  const at = (id: string, file: string) => containerFileUri({ id, name: 'fs-one' }, file);
  const create = (...options: readonly string[]) =>
    docker('create', '--name', 'fs-one', ...options, 'busybox:1.35', 'sleep', '1000');
  async function start(script: string, ...options: readonly string[]): Promise<string> {
    const command = ['sh', '-c', `${script}; touch /ready; sleep 1000`];
    const flags = ['-d', '--init', '--name', 'fs-one', ...options];
    const id = await docker('run', ...flags, 'busybox:1.35', ...command);
    const ready = () => docker('exec', 'fs-one', 'ls', '/ready').catch(() => '');
    await until('the container is ready', ready, (found) => found !== '');
    return id;
  }

  it('edits and saves a file of a stopped container in the editor', async () => {
    const id = await create();
    const document = await vscode.workspace.openTextDocument(at(id, '/etc/passwd'));
    assert.match(document.getText(), /^root:/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# mine\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    await docker('cp', 'fs-one:/etc/passwd', path.join(local, 'passwd'));
    assert.match(await readFile(path.join(local, 'passwd'), 'utf8'), /^# mine\nroot:/);
    assert.match(await docker('diff', 'fs-one'), /^C \/etc\/passwd$/m);
  });

  it('browses and edits a container that has nothing but files', async () => {
    const archive = path.join(local, 'image.tar');
    const tar = pack();
    tar.entry({ name: 'app/', type: 'directory' });
    // Of another second than the edit: by time and size alone does the engine tell what was changed.
    const mtime = new Date('2020-01-01T00:00:00Z');
    tar.entry({ name: 'app/config', mode: 0o640, uid: 12, gid: 34, mtime }, 'old');
    tar.finalize();
    await pipeline(tar, createWriteStream(archive));
    const image = await docker('import', archive, 'fs-distroless:test');
    try {
      const id = await docker('create', '--name', 'fs-one', 'fs-distroless:test', '/nothing');
      const root = new Map(await fs.readDirectory(at(id, '/')));
      assert.equal(root.get('app'), FileType.Directory);
      await fs.writeFile(at(id, '/app/config'), Buffer.from('new'));
      assert.equal(text(await fs.readFile(at(id, '/app/config'))), 'new');
      assert.match(await docker('diff', 'fs-one'), /^C \/app\/config$/m);
      await assert.rejects(Promise.resolve(fs.delete(at(id, '/app/config'))), /own programs/);
      assert.equal(text(await fs.readFile(at(id, '/app/config'))), 'new');
    } finally {
      await docker('rm', '-f', 'fs-one');
      await docker('rmi', '-f', image);
    }
  });

  it('tells links, folders and what is missing', async () => {
    const id = await start('ln -s /etc/passwd /l; ln -s /etc /d; ln -s no /b');
    const typeOf = async (file: string) => (await fs.stat(at(id, file))).type;
    assert.equal(await typeOf('/l'), FileType.SymbolicLink | FileType.File);
    assert.equal(await typeOf('/d'), FileType.SymbolicLink | FileType.Directory);
    assert.equal(await typeOf('/b'), FileType.SymbolicLink);
    assert.equal(await typeOf('/etc'), FileType.Directory);
    assert.equal(text(await fs.readFile(at(id, '/d/passwd'))).slice(0, 5), 'root:');
    const root = new Map(await fs.readDirectory(at(id, '/')));
    assert.equal(root.get('d'), FileType.SymbolicLink | FileType.Directory);
    assert.equal(root.get('ready'), FileType.File);
    const missing = { code: 'FileNotFound' };
    await assert.rejects(Promise.resolve(fs.stat(at(id, '/none'))), missing);
    await assert.rejects(Promise.resolve(fs.readFile(at('0'.repeat(64), '/x'))), missing);
  });

  it('writes through links, makes, renames and deletes in a running container', async () => {
    const id = await start('echo old > /f; ln -s f /l');
    await fs.writeFile(at(id, '/l'), Buffer.from('new'));
    assert.equal(await docker('exec', 'fs-one', 'cat', '/f'), 'new');
    await fs.createDirectory(at(id, '/made'));
    await fs.rename(at(id, '/f'), at(id, '/made/g'));
    assert.equal(await docker('exec', 'fs-one', 'cat', '/made/g'), 'new');
    const taken = fs.rename(at(id, '/made'), at(id, '/etc'));
    await assert.rejects(Promise.resolve(taken), { code: 'FileExists' });
    await fs.delete(at(id, '/made'), { recursive: true });
    assert.equal(await docker('exec', 'fs-one', 'sh', '-c', 'ls -d /made || echo gone'), 'gone');
  });

  it('says that it is read-only, and leaves everything as it was', async () => {
    await writeFile(path.join(local, 'bound'), 'as it was');
    const id = await start('true', '-v', `${local}:/bound:ro`);
    const { permissions } = await fs.stat(at(id, '/bound/bound'));
    assert.equal(permissions, vscode.FilePermission.Readonly);
    const refused = fs.writeFile(at(id, '/bound/bound'), Buffer.from('other'));
    await assert.rejects(Promise.resolve(refused), { code: /NoPermissions|Unavailable/ });
    assert.equal(await readFile(path.join(local, 'bound'), 'utf8'), 'as it was');
    await docker('stop', 'fs-one');
    const undone = Promise.resolve(fs.delete(at(id, '/etc/passwd')));
    await assert.rejects(undone, /own programs/);
    assert.match(text(await fs.readFile(at(id, '/etc/passwd'))), /^root:/);
  });

  it('opens a file of a bind mount as the local file that it is', async () => {
    await writeFile(path.join(local, 'app.js'), '1\n');
    const id = await start('ln -s /app/app.js /l', '-v', `${local}:/app`);
    const active = (): string | undefined => {
      return vscode.window.activeTextEditor?.document.uri.toString();
    };
    await run('open', row(id, '/app/app.js'));
    const file = vscode.Uri.file(path.join(local, 'app.js')).toString();
    await until('the local file', active, (uri) => uri === file);
    await run('open', row(id, '/etc/passwd'));
    await until('the file', active, (uri) => uri === at(id, '/etc/passwd').toString());
    await run('open', row(id, '/l', 'link'));
    await until('the local file', active, (uri) => uri === file);
  });

  it('uploads what was dropped, asking before it replaces, and makes files and folders', async () => {
    const id = await create();
    await writeFile(path.join(local, 'up'), 'one');
    const dropped = [vscode.Uri.file(path.join(local, 'up'))];
    const read = async () => text(await fs.readFile(at(id, '/tmp/up')));
    await run('upload', row(id, '/tmp', 'folder'), undefined, dropped);
    assert.equal(await read(), 'one');
    assert.deepEqual(said(), []);
    await writeFile(path.join(local, 'up'), 'two');
    answer(undefined);
    await run('upload', row(id, '/tmp', 'folder'), undefined, dropped);
    assert.deepEqual(answers.messages[0]?.buttons, ['Replace']);
    assert.equal(await read(), 'one');
    answer('Replace');
    await run('upload', row(id, '/tmp', 'folder'), undefined, dropped);
    assert.equal(await read(), 'two');
    answer('sub');
    await run('createFolder', row(id, '/tmp', 'folder'));
    answer('new.txt');
    await run('create', row(id, '/tmp/sub', 'folder'));
    assert.equal((await fs.stat(at(id, '/tmp/sub/new.txt'))).size, 0);
    answer('new.txt');
    await run('create', row(id, '/tmp/sub', 'folder'));
    assert.match(said().join(), /\/tmp\/sub\/new\.txt exists already/);
  });

  it('renames and deletes by command, and refuses politely in a stopped container', async () => {
    const id = await start('touch /w /x');
    answer('y');
    await run('rename', row(id, '/x'));
    answer('Delete');
    await run('remove', row(id, '/w'));
    assert.match(answers.messages[0]?.text ?? '', /^Delete "\/w" from the container "fs-one"\?$/);
    assert.equal(await docker('exec', 'fs-one', 'sh', '-c', 'ls -d /w /x /y; true'), '/y');
    await docker('stop', 'fs-one');
    answer('Delete');
    await run('remove', row(id, '/y'));
    assert.match(answers.messages[1]?.text ?? '', /own programs can do this/);
    assert.equal((await fs.stat(at(id, '/y'))).type, FileType.File);
  });
});
