import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openUntitled, whenRules } from './openDockerfile.ts';

const wasteful = 'FROM alpine:3.20\nRUN apk add curl && \\\n    echo done\n';

async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((part) => (part instanceof vscode.MarkdownString ? part.value : ''))
    .join('\n')
    .replaceAll('\\', '');
}

async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: string,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
    10,
  );
}

describe('Dockerfile hovers and quick fixes', () => {
  afterEach(closeEditors);

  it('explain a finding and link to its page', async () => {
    const { uri } = await openUntitled(wasteful);
    await whenRules(uri, (rules) => rules.includes('apk-cache-left'));
    const text = await hoverText(uri, new vscode.Position(1, 6));
    assert.match(text, /\/var\/cache\/apk/);
    assert.match(text, /Add --no-cache/);
    assert.match(text, /\(command:markdown\.showPreview\?[^)]*apk-cache-left\.md[^)]*\)/);
    assert.doesNotMatch(await hoverText(uri, new vscode.Position(0, 2)), /showPreview/);
  });

  it('mend a finding and keep the layout', async () => {
    const document = await openUntitled(wasteful);
    await whenRules(document.uri, (rules) => rules.includes('apk-cache-left'));
    const range = new vscode.Range(1, 6, 1, 6);
    const actions = await actionsAt(document.uri, range, 'quickfix');
    const preferred = actions.find((action) => action.isPreferred);
    assert.equal(preferred?.title, 'Add --no-cache (safe)');
    assert.ok(preferred.edit);
    await vscode.workspace.applyEdit(preferred.edit);
    assert.equal(
      document.getText(),
      'FROM alpine:3.20\nRUN apk add --no-cache curl && \\\n    echo done\n',
    );
    await whenRules(document.uri, (rules) => rules.length === 0);
  });

  it('offer to ignore a rule where it was found', async () => {
    const document = await openUntitled(wasteful);
    await whenRules(document.uri, (rules) => rules.includes('apk-cache-left'));
    const actions = await actionsAt(document.uri, new vscode.Range(1, 6, 1, 6), 'quickfix');
    const ignore = actions.find(({ title }) => title === 'Ignore apk-cache-left here');
    assert.ok(ignore?.edit);
    await vscode.workspace.applyEdit(ignore.edit);
    assert.match(document.getText(), /^# stevedore ignore=apk-cache-left\nRUN apk/m);
    await whenRules(document.uri, (rules) => rules.length === 0);
  });

  it('apply all safe fixes of a file in one step', async () => {
    const document = await openUntitled(
      'FROM alpine:3.20\nRUN apk add curl\nRUN apk add git\nRUN pip install flask\n',
    );
    await whenRules(document.uri, (rules) => rules.length > 2);
    const whole = new vscode.Range(0, 0, 4, 0);
    const [action] = await actionsAt(document.uri, whole, 'source.fixAll.stevedore');
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(
      document.getText(),
      'FROM alpine:3.20\nRUN apk add --no-cache curl\nRUN apk add --no-cache git\nRUN pip install --no-cache-dir flask\n',
    );
    assert.deepEqual(await actionsAt(document.uri, whole, 'source.fixAll.stevedore'), []);
  });

  it('add to the ignore file of a context that sends too much', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const at = (path: string) => vscode.Uri.joinPath(folder, 'scaffold', path);
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
    await write('Dockerfile', 'FROM node:22\nWORKDIR /app\nCOPY . .\nCMD ["node", "."]\n');
    await write('node_modules/big/index.js', 'x'.repeat(2_000_000));
    // No line break at the end: the new lines must not run into the last one.
    await write('.dockerignore', '# ours\n*.log');
    try {
      const uri = at('Dockerfile');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await whenRules(uri, (rules) => rules.includes('context-not-ignored'));
      const actions = await actionsAt(uri, new vscode.Range(2, 0, 2, 8), 'quickfix');
      const scaffold = actions.find(({ title }) => title.endsWith('(scaffold)'));
      assert.ok(scaffold?.edit, actions.map(({ title }) => title).join(', '));
      assert.ok(await vscode.workspace.applyEdit(scaffold.edit));
      const written = await vscode.workspace.openTextDocument(at('.dockerignore'));
      assert.match(written.getText(), /^# ours\n\*\.log\n(?:.*\n)*(?:\*\*\/)?node_modules\n/);
      assert.ok(await written.save());
      await whenRules(uri, (rules) => !rules.includes('context-not-ignored'));
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(at(''), { recursive: true });
    }
  });
});
