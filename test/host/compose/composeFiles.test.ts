import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { whenRules, closeEditors } from '../language/openDockerfile.ts';
import { ComposeFolder, edit, positionIn } from './composeFolder.ts';

const shop = `services:
  web:
    image: busybox:1.35
    depends_on: [db]
    env_file: ./settings.env
    volumes:
      - data:/data
  db:
    image: busybox:1.35
volumes:
  data:
`;

const run = <T>(command: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand<T>(command, ...args);

describe('compose files in the editor', () => {
  let folder: ComposeFolder;
  let count = 0;

  beforeEach(() => {
    count += 1;
    folder = new ComposeFolder(`compose-text-${count}`);
  });
  afterEach(async () => {
    await closeEditors();
    await folder.remove();
  });

  async function labelsAt(document: vscode.TextDocument, place: string): Promise<string[]> {
    const list = await run<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      positionIn(document, place),
    );
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  it('report faults while typing, and mend them', async () => {
    await folder.write('settings.env', '');
    const document = await folder.open('compose.yaml', shop);
    await whenRules(document.uri, (codes) => codes.length === 0);
    await edit(document, 'depends_on', 'depend_on');
    await whenRules(document.uri, (codes) => codes.includes('unknown-key'));
    const [fault] = vscode.languages.getDiagnostics(document.uri);
    assert.ok(typeof fault?.code === 'object');
    const { path, query } = fault.code.target;
    assert.equal(path, 'markdown.showPreview');
    const [page] = JSON.parse(query) as vscode.Uri[];
    const explained = await vscode.workspace.openTextDocument(
      vscode.Uri.from(page ?? document.uri),
    );
    assert.match(explained.getText(), /^# Unknown key/);
    const actions = await run<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(positionIn(document, 'depend|_on'), positionIn(document, 'depend|_on')),
      'quickfix',
    );
    const mend = actions.find(({ title }) => title === 'Write depends_on');
    assert.ok(mend?.edit);
    await vscode.workspace.applyEdit(mend.edit);
    assert.equal(document.getText(), shop);
    await whenRules(document.uri, (codes) => codes.length === 0);
  });

  it('report what the disk does not have, and take it back once it is there', async () => {
    const document = await folder.open('compose.yaml', shop);
    await whenRules(document.uri, (codes) => codes.includes('missing-env-file'));
    await folder.write('settings.env', '');
    await whenRules(document.uri, (codes) => codes.length === 0);
  });

  it('judge an override with the file that it overrides', async () => {
    await folder.write('settings.env', '');
    await folder.write('compose.yaml', shop);
    const text = 'services:\n  web:\n    volumes: [data:/more]\n    depends_on: [cache]\n';
    const { uri } = await folder.open('compose.override.yaml', text);
    assert.deepEqual(await whenRules(uri, (codes) => codes.length > 0), ['undefined-service']);
  });

  it('complete keys, values, names, images of the engine and paths', async () => {
    await folder.write('settings.env', '');
    const document = await folder.open('compose.yaml', `${shop}\n`);
    assert.ok((await labelsAt(document, '    depends_on')).includes('healthcheck'));
    assert.deepEqual(await labelsAt(document, 'depends_on: ['), ['db']);
    assert.ok((await labelsAt(document, 'image: ')).includes('busybox:1.35'));
    assert.ok((await labelsAt(document, 'env_file: ./')).includes('settings.env'));
    await edit(document, '    env_file: ./settings.env', '    restart: ');
    assert.ok((await labelsAt(document, 'restart: ')).includes('unless-stopped'));
  });

  it('explain every key', async () => {
    const document = await folder.open('compose.yaml', shop);
    const [hover] = await run<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionIn(document, 'depen|ds_on'),
    );
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /depends/i);
  });

  it('lead to definitions and references, and rename them in all files', async () => {
    const override = await folder.write(
      'compose.override.yaml',
      'services:\n  db:\n    command: sleep 60\n',
    );
    const document = await folder.open('compose.yaml', shop);
    const place = positionIn(document, 'depends_on: [d|b]');
    const definitions = await run<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    assert.deepEqual(
      definitions.map(({ range }) => range.start.line).toSorted((a, b) => a - b),
      [1, 7],
    );
    const found = await run<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      place,
    );
    assert.equal(found.length, 3);
    const renamed = await run<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      place,
      'database',
    );
    await vscode.workspace.applyEdit(renamed);
    assert.equal(document.getText(), shop.replaceAll(/\bdb\b/g, 'database'));
    const other = await vscode.workspace.openTextDocument(override);
    assert.match(other.getText(), /^ {2}database:$/m);
    await other.save();
    await document.save();
  });

  it('have an outline, folds and links', async () => {
    await folder.write('settings.env', '');
    const document = await folder.open('compose.yaml', shop);
    const symbols = await run<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [
        ['services', ['web', 'db']],
        ['volumes', ['data']],
      ],
    );
    const folds = await run<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(folds.some(({ start, end }) => start === 0 && end === 8));
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.deepEqual(
      links.map(({ target }) => target?.fsPath.split('/').at(-1)),
      ['settings.env'],
    );
  });

  it('leave the words of the language to others when they are to be left alone', async () => {
    const configuration = vscode.workspace.getConfiguration('stevedore.compose');
    const document = await folder.open('compose.yaml', shop);
    await configuration.update('languageFeatures', 'off', vscode.ConfigurationTarget.Global);
    try {
      assert.ok(!(await labelsAt(document, '    depends_on')).includes('healthcheck'));
      await edit(document, 'depends_on', 'depend_on');
      await whenRules(document.uri, (codes) => codes.includes('unknown-key'));
    } finally {
      await configuration.update('languageFeatures', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
