import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/hostDocker.ts';
import { closeEditors } from './openDockerfile.ts';

const text = 'FROM busybox:1.35 AS Tools\nMAINTAINER me\nCOPY . /x\nCMD echo hi\n';

function checksOf(uri: vscode.Uri): readonly (readonly [number, string])[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'BuildKit')
    .map(({ code, range }) => {
      const rule = typeof code === 'object' ? code.value : code;
      return [range.start.line, String(rule)] as const;
    });
}

describe('the checks of BuildKit', () => {
  let uri: vscode.Uri;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    // A folder of its own for each: VS Code remembers the state of a file that was there before.
    uri = vscode.Uri.joinPath(folder, `checked-${String(Date.now())}`, 'Dockerfile');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    editor = await vscode.window.showTextDocument(uri);
  });

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
  });

  /** Types at the end of the last line and saves. */
  async function typeAndSave(more: string): Promise<void> {
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    assert.ok(await editor.edit((edit) => edit.insert(end, more)));
    assert.ok(await document.save());
  }

  it('come with saving, under their own name and with a link, and move with their lines', async () => {
    assert.deepEqual(checksOf(uri), []);
    await typeAndSave('# saved\n');
    const found = await until(
      'checks',
      () => checksOf(uri),
      (checks) => checks.length >= 3,
    );
    assert.deepEqual(
      found.toSorted(([a, x], [b, y]) => a - b || x.localeCompare(y)),
      [
        [0, 'StageNameCasing'],
        [1, 'MaintainerDeprecated'],
        [3, 'JSONArgsRecommended'],
      ],
    );
    const [first] = vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'BuildKit');
    assert.ok(typeof first?.code === 'object');
    assert.match(String(first.code.target), /^https:\/\/docs\.docker\.com\/go\/dockerfile\/rule\//);
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '# new line\n')));
    await until(
      'the moved checks',
      () =>
        checksOf(uri)
          .map(([line]) => line)
          .toSorted((a, b) => a - b),
      (lines) => lines.join() === '0,2,4',
    );
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(2, 2), 'X')));
    await until(
      'the edited line to lose its check',
      () =>
        checksOf(uri)
          .map(([line]) => line)
          .toSorted((a, b) => a - b),
      (lines) => lines.join() === '0,4',
    );
  });

  it('tell of what the builder cannot read, and go when it is mended', async () => {
    await typeAndSave('RUM true\n');
    await until(
      'the error',
      () => checksOf(uri).map(([line]) => line),
      (lines) => lines.includes(4),
    );
    const { document } = editor;
    await editor.edit((edit) => edit.replace(document.lineAt(4).range, 'RUN true'));
    assert.ok(await document.save());
    await until(
      'the error to go',
      () => checksOf(uri),
      (checks) => checks.length === 3 && checks.every(([line]) => line !== 4),
    );
  });

  it('are not run when they are switched off', async () => {
    await typeAndSave('# saved\n');
    await until(
      'checks',
      () => checksOf(uri),
      (checks) => checks.length > 0,
    );
    const settings = vscode.workspace.getConfiguration('stevedore.dockerfile');
    await settings.update('buildChecks', false, vscode.ConfigurationTarget.Global);
    try {
      await typeAndSave('# again\n');
      await until(
        'no checks',
        () => checksOf(uri),
        (checks) => checks.length === 0,
      );
    } finally {
      await settings.update('buildChecks', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
