import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { docker, until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

const run = (id: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`stevedore.image.${id}`, ...args);

describe('images as files', () => {
  const { showSaveDialog } = vscode.window;
  let answers: UserAnswers;
  let folder: string;

  const said = (text: RegExp) =>
    until(
      String(text),
      () => answers.messages.find((message) => text.test(message.text)),
      (message) => message !== undefined,
    );

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cmd-files-'));
    const container = await docker('create', 'busybox:1.35', 'echo', 'files');
    await docker('commit', '--change', 'ENV WHO=me', container, 'cmd-files:1');
    await docker('export', '-o', join(folder, 'root.tar'), container);
    await docker('rm', container);
  });
  beforeEach(() => {
    answers = new UserAnswers();
  });
  afterEach(() => {
    answers.dispose();
    Object.assign(vscode.window, { showSaveDialog });
  });
  after(async () => {
    await docker('rmi', '-f', 'cmd-files:1', 'cmd-files-root:latest').catch(() => '');
    await rm(folder, { recursive: true });
  });

  it('save and load bring an image back', async () => {
    const id = await docker('inspect', '--format', '{{.Id}}', 'cmd-files:1');
    const file = vscode.Uri.file(join(folder, 'saved.tar'));
    let asked: vscode.SaveDialogOptions | undefined;
    const save = (options?: vscode.SaveDialogOptions) => {
      asked = options;
      return Promise.resolve(file);
    };
    Object.assign(vscode.window, { showSaveDialog: save });
    await run('save', 'cmd-files:1');
    assert.match(asked?.defaultUri?.path ?? '', /\/cmd-files-1\.tar$/);
    await said(/^Saved cmd-files:1 \([\d.]+ MB\)\.$/);
    assert.deepEqual((await readdir(folder)).toSorted(), ['root.tar', 'saved.tar']);
    await docker('rmi', 'cmd-files:1');
    await run('load', file);
    await said(/^Loaded cmd-files:1\.$/);
    assert.equal(await docker('inspect', '--format', '{{.Id}}', 'cmd-files:1'), id);
  });

  it('import makes an image of a root file system', async () => {
    answers.dispose();
    answers = new UserAnswers('cmd-files-root:latest');
    await run('import', vscode.Uri.file(join(folder, 'root.tar')));
    assert.equal(answers.questions[0]?.value, 'root:latest');
    await said(/^Imported cmd-files-root:latest\.$/);
    assert.equal(await docker('run', '--rm', 'cmd-files-root', '/bin/echo', 'ran'), 'ran');
  });

  it('history shows every step with its size', async () => {
    await run('history', 'cmd-files:1');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.path, '/history/cmd-files:1.txt');
    assert.match(document.getText(), /^ +Size {2}Created/);
    assert.match(document.getText(), /MB {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/);
    assert.match(document.getText(), /in 2 steps\n$/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('compare configuration opens both beside each other', async () => {
    const target = (reference: string) => ({
      row: { kind: 'tag', id: reference, imageId: reference, reference },
    });
    const rows = [target('busybox:1.35'), target('cmd-files:1')];
    await run('compareConfiguration', rows[0], rows);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const texts = await Promise.all(
      [input.original, input.modified].map(async (uri) =>
        (await vscode.workspace.openTextDocument(uri)).getText(),
      ),
    );
    assert.doesNotMatch(texts[0] ?? '', /WHO=me/);
    assert.match(texts[1] ?? '', /WHO=me/);
    assert.match(texts[1] ?? '', /"history": \[/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('prune by label names what would go, and takes nothing else', async () => {
    answers.dispose();
    answers = new UserAnswers('Unused images with a label…', 'cmd-files=none');
    await run('prune');
    await said(/^No image is unused\.$/);
    assert.match(await docker('images'), /cmd-files/);
  });
});
