import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, whenRules } from './openDockerfile.ts';

const copiesAll = 'FROM node:22\nWORKDIR /app\nCOPY . .\nCMD ["node", "."]\n';

/** A remote file system that counts how often its top folder is listed. */
class CountingFiles implements vscode.FileSystemProvider {
  listed = 0;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly files: Readonly<Record<string, number>> = {
    '/a.Dockerfile': copiesAll.length,
    '/b.Dockerfile': copiesAll.length,
    '/c.Dockerfile': copiesAll.length,
    '/c.Dockerfile.dockerignore': 0,
    '/node_modules/big.js': 5_000_000,
  };
  watch() {
    return new vscode.Disposable(() => undefined);
  }
  stat({ path }: vscode.Uri): vscode.FileStat {
    const size = this.files[path];
    if (size !== undefined) return { type: vscode.FileType.File, size, ctime: 0, mtime: 0 };
    if (path !== '/' && path !== '/node_modules') throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.Directory, size: 0, ctime: 0, mtime: 0 };
  }
  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (path === '/node_modules') return [['big.js', vscode.FileType.File]];
    this.listed += 1;
    const names = Object.keys(this.files).filter((file) => file.lastIndexOf('/') === 0);
    return [
      ...names.map((file): [string, vscode.FileType] => [file.slice(1), vscode.FileType.File]),
      ['node_modules', vscode.FileType.Directory],
    ];
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    if (!(path in this.files)) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(path.endsWith('ignore') ? '' : copiesAll);
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

describe('a build context that several Dockerfiles send', () => {
  it('is read once for all of them, and once more for one with an ignore file of its own', async () => {
    const files = new CountingFiles();
    const provider = vscode.workspace.registerFileSystemProvider('counting-test', files);
    const open = async (name: string) => {
      const uri = vscode.Uri.parse(`counting-test:/${name}`);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.languages.setTextDocumentLanguage(document, 'dockerfile');
      await vscode.window.showTextDocument(document, { preview: false });
      await whenRules(uri, (rules) => rules.includes('context-not-ignored'));
    };
    try {
      await open('a.Dockerfile');
      assert.equal(files.listed, 1);
      await open('b.Dockerfile');
      assert.equal(files.listed, 1);
      await open('c.Dockerfile');
      assert.equal(files.listed, 2);
    } finally {
      await closeEditors();
      provider.dispose();
    }
  });
});
