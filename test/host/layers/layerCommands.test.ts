import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';
import { BuiltImages, whenExact } from './builtImages.ts';

const tag = 'layers-host:commands';
const token = `npm_${'aB3dE5gH7jK9'.repeat(3)}`;

describe('what an image holds, from the editor', () => {
  let images: BuiltImages;
  let uri: vscode.Uri;
  let answers = new UserAnswers();

  before(async () => {
    images = new BuiltImages();
    await images.write(`//registry.example.org/:_authToken=${token}\n`, '.npmrc');
    const { document } = await images.build(
      tag,
      'FROM busybox:1.35\nCOPY .npmrc /root/.npmrc\nRUN echo kept > /kept\nRUN rm /root/.npmrc\n',
    );
    ({ uri } = document);
    await whenExact(uri);
  });
  afterEach(() => answers.dispose());
  after(() => images.clean());

  const secrets = () =>
    vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'secret-in-image');

  it('is told on the line whose layer holds a secret, removed since, and never in full', async () => {
    const [problem] = await until('the problem', secrets, (found) => found.length > 0);
    assert.equal(problem?.range.start.line, 1);
    assert.match(problem.message, /\/root\/\.npmrc:1: npm_….* A later layer removes it/);
    assert.ok(!problem.message.includes(token.slice(0, 12)), problem.message);
  });

  it('moves with the text, and is of the text that was built', async () => {
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '# a line more\n'));
    await until('the line', secrets, ([problem]) => problem?.range.start.line === 2);
    await editor.edit((edit) => edit.delete(new vscode.Range(2, 0, 3, 0)));
    await until('no problem', secrets, (found) => found.length === 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the first line', secrets, ([problem]) => problem?.range.start.line === 1);
  });

  it('opens the line that made a layer', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    answers = new UserAnswers(tag, 'Layer 2, line 3');
    await vscode.commands.executeCommand('stevedore.imageLayer.openLine');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor.selection.active.line, 2);
  });

  it('saves a file without running the image', async () => {
    const target = path.join(tmpdir(), `saved-from-image-${process.pid}`);
    const { showSaveDialog } = vscode.window;
    Object.assign(vscode.window, {
      showSaveDialog: () => Promise.resolve(vscode.Uri.file(target)),
    });
    try {
      answers = new UserAnswers(tag, '/kept');
      await vscode.commands.executeCommand('stevedore.imageFile.save');
      assert.equal(await readFile(target, 'utf8'), 'kept\n');
    } finally {
      Object.assign(vscode.window, { showSaveDialog });
      await rm(target, { force: true });
    }
  });
});
