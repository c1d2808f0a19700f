import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openUntitled, rulesOf, whenRules } from './openDockerfile.ts';

const wasteful = 'FROM alpine:3.20\nRUN apk add curl\n';
const has = (rule: string) => (rules: readonly string[]) => rules.includes(rule);
const none = (rules: readonly string[]) => rules.length === 0;

/** A file system in memory, as remote ones look to an extension. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly files: Readonly<Record<string, string>>;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = files;
  }
  watch() {
    return new vscode.Disposable(() => undefined);
  }
  stat({ path }: vscode.Uri): vscode.FileStat {
    const text = this.files[path];
    const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    if (text === undefined && path !== '/') throw vscode.FileSystemError.FileNotFound(path);
    return { type, size: text?.length ?? 0, ctime: 0, mtime: 0 };
  }
  readDirectory(): [string, vscode.FileType][] {
    return Object.keys(this.files).map((path) => [path.slice(1), vscode.FileType.File]);
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    const text = this.files[path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  }
  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('Dockerfile diagnostics', () => {
  afterEach(closeEditors);

  it('come for an unsaved document, with severity, source and a link to the rule’s page', async () => {
    const { uri } = await openUntitled(wasteful);
    await whenRules(uri, has('apk-cache-left'));
    const [diagnostic] = vscode.languages.getDiagnostics(uri);
    assert.ok(diagnostic);
    assert.equal(diagnostic.source, 'stevedore');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(diagnostic.range, new vscode.Range(1, 4, 1, 16));
    assert.ok(typeof diagnostic.code === 'object');
    assert.match(decodeURIComponent(String(diagnostic.code.target)), /rules\/apk-cache-left\.md/);
  });

  it('follow every edit', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    // A file that is not on disk yet: typing in it needs no saving either.
    const uri = vscode.Uri.joinPath(folder, 'typed.Dockerfile').with({ scheme: 'untitled' });
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const insert = async (line: number, character: number, text: string) => {
      const position = new vscode.Position(line, character);
      assert.ok(await editor.edit((edit) => edit.insert(position, text)));
    };
    await insert(0, 0, 'FROM alpine:3.20\nRUN apk add curl\n');
    await whenRules(document.uri, has('apk-cache-left'));
    await insert(1, 11, ' --no-cache');
    await whenRules(document.uri, none);
  });

  it('come for remote documents', async () => {
    const files = new MemoryFiles({ '/Dockerfile': wasteful });
    const provider = vscode.workspace.registerFileSystemProvider('memory-test', files);
    try {
      const uri = vscode.Uri.parse('memory-test:/Dockerfile');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await whenRules(uri, has('apk-cache-left'));
    } finally {
      provider.dispose();
    }
  });

  it('go with the document and with its language', async () => {
    const document = await openUntitled(wasteful);
    await whenRules(document.uri, has('apk-cache-left'));
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await whenRules(plain.uri, none);
    await vscode.languages.setTextDocumentLanguage(plain, 'dockerfile');
    await whenRules(document.uri, has('apk-cache-left'));
    await closeEditors();
    await whenRules(document.uri, none);
  });

  it('obey the settings at once', async () => {
    const configuration = vscode.workspace.getConfiguration('stevedore.lint');
    const { uri } = await openUntitled(wasteful);
    await whenRules(uri, has('apk-cache-left'));
    try {
      await configuration.update('rules', { 'apk-cache-left': 'off' }, true);
      await whenRules(uri, none);
      await configuration.update('rules', { 'apk-cache-left': 'error' }, true);
      await whenRules(uri, has('apk-cache-left'));
      const [diagnostic] = vscode.languages.getDiagnostics(uri);
      assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
      await configuration.update('enabled', false, true);
      await whenRules(uri, none);
    } finally {
      await configuration.update('rules', undefined, true);
      await configuration.update('enabled', undefined, true);
    }
  });

  it('say nothing of old versions that an editor shows beside the file', async () => {
    const content: vscode.TextDocumentContentProvider = {
      provideTextDocumentContent: () => wasteful,
    };
    const provider = vscode.workspace.registerTextDocumentContentProvider('review', content);
    try {
      const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('review:/Dockerfile'));
      assert.equal(old.languageId, 'dockerfile');
      const { uri } = await openUntitled(wasteful);
      await whenRules(uri, has('apk-cache-left'));
      assert.deepEqual(rulesOf(old.uri), []);
    } finally {
      provider.dispose();
    }
  });

  it('use the files of the build context, and follow them', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const at = (path: string) => vscode.Uri.joinPath(folder, 'context-facts', path);
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
    await write('Dockerfile', 'FROM node:22\nWORKDIR /app\nCOPY . .\nCMD ["node", "."]\n');
    await write('node_modules/big/index.js', 'x'.repeat(2_000_000));
    try {
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument(at('Dockerfile')),
      );
      await whenRules(at('Dockerfile'), has('context-not-ignored'));
      await write('.dockerignore', '.git\nnode_modules\n');
      await whenRules(at('Dockerfile'), (rules) => !rules.includes('context-not-ignored'));
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(at(''), { recursive: true });
    }
  });
});
