import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/hostDocker.ts';
import { closeEditors, rulesOf, whenRules } from './openDockerfile.ts';

const wasteful = '# syntax=docker/dockerfile:1\nFROM alpine:3.20\nRUN apk add curl\n';
const has = (rule: string) => (rules: readonly string[]) => rules.includes(rule);
const hasNot = (rule: string) => (rules: readonly string[]) => !rules.includes(rule);

describe('the configuration of the linter in the editor', () => {
  let folder: vscode.Uri;
  let dockerfile: vscode.Uri;
  const at = (path: string) => vscode.Uri.joinPath(folder, path);
  const write = (path: string, text: string) =>
    vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));

  beforeEach(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    // A folder of its own for each: VS Code remembers the state of a file that was there before.
    folder = vscode.Uri.joinPath(root, `configured-${String(Date.now())}`);
    dockerfile = at('image/Dockerfile');
    await write('image/Dockerfile', wasteful);
  });

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function choose(title: string): Promise<void> {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      dockerfile,
      new vscode.Range(2, 6, 2, 6),
      'quickfix',
    );
    const action = actions.find((each) => each.title === title);
    assert.ok(action, actions.map((each) => each.title).join(', '));
    if (action.edit) await vscode.workspace.applyEdit(action.edit);
    const { command } = action;
    const args: readonly unknown[] = command?.arguments ?? [];
    if (command) await vscode.commands.executeCommand(command.command, ...args);
  }

  it('is that of .stevedore.yaml above, as soon as it changes', async () => {
    await write('.stevedore.yaml', 'rules:\n  apk-cache-left: error\n');
    await vscode.window.showTextDocument(dockerfile);
    await whenRules(dockerfile, has('apk-cache-left'));
    const [first] = vscode.languages
      .getDiagnostics(dockerfile)
      .filter(({ source }) => source === 'stevedore');
    assert.equal(first?.severity, vscode.DiagnosticSeverity.Error);
    await write('.stevedore.yaml', 'rules:\n  apk-cache-left: off\n');
    await whenRules(dockerfile, hasNot('apk-cache-left'));
  });

  it('is that of hadolint for rules with an equivalent', async () => {
    await write('image/.hadolint.yaml', 'ignored: []\n');
    await vscode.window.showTextDocument(dockerfile);
    await whenRules(dockerfile, has('apk-cache-left'));
    await write('image/.hadolint.yaml', 'ignored:\n  - DL3019\n');
    await whenRules(dockerfile, hasNot('apk-cache-left'));
  });

  it('has its faults told on the file itself, and mended there', async () => {
    await write('.stevedore.yaml', 'rules:\n  apk-cache-lefd: off\n  pip-cache-left: loud\n');
    await vscode.window.showTextDocument(dockerfile);
    const file = at('.stevedore.yaml');
    await whenRules(file, (rules) => rules.length === 2);
    assert.deepEqual(rulesOf(file), ['unknown-rule', 'invalid-configuration']);
    await vscode.window.showTextDocument(file);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file,
      new vscode.Range(1, 4, 1, 4),
      'quickfix',
    );
    const fix = actions.find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    // Unsaved as yet: the editor's text counts.
    await whenRules(dockerfile, hasNot('apk-cache-left'));
    await whenRules(file, (rules) => rules.join() === 'invalid-configuration');
  });

  it('tells of a comment that names no rule, in the Dockerfile', async () => {
    await write('image/Dockerfile', '# stevedore global ignore=apk-cash-left\nFROM alpine:3.20\n');
    await vscode.window.showTextDocument(dockerfile);
    await whenRules(dockerfile, has('unknown-rule'));
  });

  it('takes a rule out of the whole file by a comment below the directives', async () => {
    const { document } = await vscode.window.showTextDocument(dockerfile);
    await whenRules(dockerfile, has('apk-cache-left'));
    await choose('Ignore apk-cache-left in this file');
    assert.match(
      document.getText(),
      /^# syntax=docker\/dockerfile:1\n# stevedore global ignore=apk-cache-left\nFROM/,
    );
    await whenRules(dockerfile, hasNot('apk-cache-left'));
  });

  it('turns a rule off in the .stevedore.yaml there is, comments kept', async () => {
    await write('.stevedore.yaml', '# ours\nrules:\n  pip-cache-left: error # why\n');
    await vscode.window.showTextDocument(dockerfile);
    await whenRules(dockerfile, has('apk-cache-left'));
    await choose('Turn apk-cache-left off in this workspace');
    await whenRules(dockerfile, hasNot('apk-cache-left'));
    const written = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(at('.stevedore.yaml')),
    );
    assert.equal(written, '# ours\nrules:\n  pip-cache-left: error # why\n  apk-cache-left: off\n');
  });

  it('turns a rule off in the settings of the workspace where there is none', async () => {
    const rules = () =>
      vscode.workspace.getConfiguration('stevedore.lint').inspect('rules')?.workspaceValue;
    await vscode.window.showTextDocument(dockerfile);
    await whenRules(dockerfile, has('apk-cache-left'));
    try {
      await choose('Turn apk-cache-left off in this workspace');
      await until('the setting', rules, (value) => value !== undefined);
      assert.deepEqual(rules(), { 'apk-cache-left': 'off' });
      await whenRules(dockerfile, hasNot('apk-cache-left'));
    } finally {
      await vscode.workspace
        .getConfiguration('stevedore.lint')
        .update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
