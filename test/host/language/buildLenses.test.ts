import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/hostDocker.ts';
import { UserAnswers } from '../../support/userAnswers.ts';

describe('build CodeLens', () => {
  it('builds the stage below it without asking which', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
    const uri = vscode.Uri.joinPath(folder, 'lens.Dockerfile');
    const text = 'FROM busybox:1.35 AS tools\n\nFROM busybox:1.35\nRUN true\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const answers = new UserAnswers(undefined);
    try {
      await vscode.window.showTextDocument(uri);
      const lenses = await until(
        'the lenses',
        async () =>
          vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri),
        (found) => found.length === 2,
      );
      assert.deepEqual(
        lenses.map(({ range, command }) => [range.start.line, command?.title]),
        [
          [0, 'Build Stage tools'],
          [2, 'Build Image'],
        ],
      );
      const [first] = lenses;
      const args: readonly unknown[] = first?.command?.arguments ?? [];
      await vscode.commands.executeCommand(first?.command?.command ?? '', ...args);
      // The first and only question, which nobody answers, is the tag of that stage.
      assert.deepEqual(
        answers.questions.map(({ value }) => value?.replace(/^.*:/, '')),
        ['tools'],
      );
    } finally {
      answers.dispose();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(uri);
    }
  });
});
