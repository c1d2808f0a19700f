import * as vscode from 'vscode';
import type { ImageFile } from './imageFileUri.ts';
import { parseImageFileUri } from './imageFileUri.ts';

/** Reads a file of an image. */
export type ReadImageFile = (file: ImageFile) => Promise<Uint8Array>;

/** Files of images as read-only documents. An image never changes, so neither do they. */
export class ImageFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>;
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #read: ReadImageFile;
  /** The file that was read last, which VS Code is about to open. */
  #kept: { readonly uri: string; readonly content: Uint8Array } | undefined;

  constructor(read: ReadImageFile) {
    this.#read = read;
    this.onDidChangeFile = this.#changes.event;
  }

  /** Hands over a file's content before it is asked for. */
  keep(uri: vscode.Uri, content: Uint8Array): void {
    this.#kept = { uri: uri.toString(), content };
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { bytes } = fileOf(uri);
    const permissions = vscode.FilePermission.Readonly;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes, permissions };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const kept = this.#kept;
    if (kept?.uri === uri.toString()) return kept.content;
    return this.#read(fileOf(uri));
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

function fileOf(uri: vscode.Uri): ImageFile {
  const file = parseImageFileUri(uri);
  if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  return file;
}
