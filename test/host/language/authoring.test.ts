import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/hostDocker.ts';
import { closeEditors, openUntitled } from './openDockerfile.ts';

const text = [
  'ARG VERSION=1',
  'FROM busybox:1.35 AS tools',
  'ENV GREETING=hello',
  '# one',
  '# two',
  'RUN echo $GREETING && \\',
  'echo done',
  'FROM busybox:1.35',
  'COPY --from=tools /bin/busybox /bin/tool',
  'HEALTH',
  '',
].join('\n');

const run = vscode.commands.executeCommand;

async function complete(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await run<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    undefined,
    100,
  );
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

function labels(items: readonly vscode.CompletionItem[]): readonly string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Language features come a moment after the first Dockerfile of the window. */
function whenSymbols(uri: vscode.Uri): Promise<readonly vscode.DocumentSymbol[]> {
  return until(
    'an outline',
    async () =>
      (await run<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      )) ?? [],
    (found) => found.length > 0,
  );
}

describe('what an author expects of a Dockerfile editor', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    document = await openUntitled(text);
    await whenSymbols(document.uri);
  });
  afterEach(closeEditors);

  it('shows an outline of stages and their instructions', async () => {
    const symbols = await whenSymbols(document.uri);
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [
        ['ARG', []],
        ['tools', ['ENV', 'RUN']],
        ['busybox:1.35', ['COPY', 'HEALTH']],
      ],
    );
  });

  it('completes instructions, and explains them', async () => {
    const items = await complete(document.uri, new vscode.Position(9, 6));
    const names = labels(items);
    assert.ok(
      names.some((name) => name.startsWith('HEALTHCHECK')),
      names.join(', '),
    );
    const item = items.find((each) => labels([each])[0]?.startsWith('HEALTHCHECK'));
    const { documentation } = item ?? {};
    assert.ok(documentation instanceof vscode.MarkdownString);
    assert.match(documentation.value, /health/i);
  });

  it('completes stages, images of the engine, and variables', async () => {
    const from = labels(await complete(document.uri, new vscode.Position(8, 12)));
    assert.equal(from[0], 'tools');
    assert.ok(from.includes('busybox:1.35'), from.join(', '));
    const base = labels(await complete(document.uri, new vscode.Position(7, 5)));
    assert.ok(base.includes('tools') && base.includes('busybox:1.35'), base.join(', '));
    const variables = labels(await complete(document.uri, new vscode.Position(5, 10)));
    assert.deepEqual(variables, ['GREETING']);
  });

  it('completes paths that a build sends, and no ignored ones', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const at = (path: string) => vscode.Uri.joinPath(folder, 'paths', path);
    const write = (path: string, content: string) =>
      vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(content));
    await write('Dockerfile', 'FROM busybox:1.35\nCOPY \nCOPY src/\n');
    await write('.dockerignore', 'secret*\n');
    await write('secret.txt', '');
    await write('src/main.js', '12345');
    try {
      await vscode.window.showTextDocument(at('Dockerfile'));
      const root = await until(
        'the paths',
        async () => complete(at('Dockerfile'), new vscode.Position(1, 5)),
        (items) => labels(items).includes('src/'),
      );
      assert.deepEqual(labels(root), ['src/', '.dockerignore', 'Dockerfile']);
      const [main] = await complete(at('Dockerfile'), new vscode.Position(2, 9));
      assert.equal(main?.label, 'main.js');
      assert.match(main.detail ?? '', /^5 B/);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(at(''), { recursive: true });
    }
  });

  it('formats continued lines', async () => {
    const edits = await run<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start.line, newText]),
      [[6, '    ']],
    );
    const area = new vscode.Range(0, 0, 2, 0);
    const none = await run<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatRangeProvider',
      document.uri,
      area,
      { tabSize: 4, insertSpaces: true },
    );
    assert.deepEqual(none ?? [], []);
  });

  it('renames a stage where it is declared and used', async () => {
    const place = new vscode.Position(1, 23);
    const edit = await run<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      place,
      'kit',
    );
    await vscode.workspace.applyEdit(edit);
    assert.match(document.getText(), /AS kit\n/);
    assert.match(document.getText(), /--from=kit /);
  });

  it('leads from a use to its declaration, and marks both', async () => {
    const use = new vscode.Position(8, 13);
    const [target] = await run<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      use,
    );
    assert.deepEqual(target?.range.start, new vscode.Position(1, 21));
    const marks = await run<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      use,
    );
    assert.deepEqual(
      marks.map(({ range }) => range.start.line).sort((a, b) => a - b),
      [1, 8],
    );
  });

  it('folds, links images, colours words and explains arguments', async () => {
    const folds = await run<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(folds.some(({ start, end }) => start === 5 && end === 6));
    assert.ok(folds.some(({ start, end }) => start === 3 && end === 4));
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.match(String(links[0]?.target), /^https:\/\/hub\.docker\.com\/.*busybox/);
    const tokens = await run<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens.data.length > 20);
    const help = await run<vscode.SignatureHelp>(
      'vscode.executeSignatureHelpProvider',
      document.uri,
      new vscode.Position(8, 18),
    );
    assert.match(help.signatures.map(({ label }) => label).join('\n'), /COPY/);
  });

  it('tells what the builder would refuse, and mends it', async () => {
    const broken = await openUntitled('from busybox:1.35\nRUM true\n');
    const faults = await until(
      'the syntax errors',
      () =>
        vscode.languages.getDiagnostics(broken.uri).filter(({ source }) => source === 'dockerfile'),
      (found) => found.length === 2,
    );
    assert.match(faults.map(({ message }) => message).join('\n'), /Unknown instruction: RUM/);
    const actions = await run<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      broken.uri,
      new vscode.Range(0, 0, 0, 4),
      'quickfix',
    );
    const fix = actions.find(({ title }) => title === 'Convert instruction to uppercase');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(broken.getText(), /^FROM busybox/);
  });

  it('goes and comes with the setting; lint stays', async () => {
    const settings = vscode.workspace.getConfiguration('stevedore.dockerfile');
    const outline = async () =>
      (await run<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri)) ??
      [];
    await settings.update('languageFeatures', 'off', vscode.ConfigurationTarget.Global);
    try {
      await until('no outline', outline, (found) => found.length === 0);
    } finally {
      await settings.update('languageFeatures', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('the outline', outline, (found) => found.length > 0);
  });
});
