import type { PathTable } from '../contents/pathTable.ts';
import type { FolderClass } from './fileClass.ts';
import { folderClass, isCandidate, isEnvironmentFile, isSource } from './fileClass.ts';
import type { MaskedValue } from './maskedValue.ts';
import { scanBytes } from './scanText.ts';
import type { SecretKind } from './secretKind.ts';

/** A secret in a file of a layer. */
export interface LayerSecret {
  /** Path id. */
  readonly path: number;
  readonly kind: SecretKind;
  /** One-based. */
  readonly line: number;
  readonly masked: MaskedValue;
  /** The variable that holds it, where there is one. */
  readonly name?: string;
}

/** Larger files are data, not configuration. */
const largestFile = 1024 * 1024;
/** The shortest file that could hold a secret. */
const smallestFile = 8;
/** A layer with more has something in it that only looks like secrets. */
const mostInLayer = 500;
/** As far as a file is looked at to tell text from other content. */
const headBytes = 512;

/**
 * Looks for secrets in the files of a layer as they pass. Few files are looked at: those whose folder and name allow
 * it, and whose first bytes are text. Nothing of their content is kept.
 */
export class SecretScanner {
  readonly #paths: PathTable;
  readonly #folders = new Map<number, FolderClass>();
  readonly #secrets: LayerSecret[] = [];
  #path = 0;
  #size = 0;
  #isWanted = false;
  /** The content so far, for a file that comes in parts. */
  #held: Buffer | undefined;
  #heldBytes = 0;

  constructor(paths: PathTable) {
    this.#paths = paths;
  }

  /** A file of `size` bytes comes. */
  start(path: number, size: number): void {
    this.#path = path;
    this.#size = size;
    this.#held = undefined;
    this.#isWanted =
      size >= smallestFile && size <= largestFile && this.#isCandidate(path) && !this.#isFull();
  }

  update(chunk: Uint8Array, start: number, end: number): void {
    if (!this.#isWanted) return;
    const isFirst = this.#held === undefined;
    if (isFirst && !isText(chunk, start, Math.min(end, start + headBytes))) {
      this.#isWanted = false;
    } else if (isFirst && end - start === this.#size) {
      this.#scan(chunk.subarray(start, end));
    } else {
      this.#hold(chunk, start, end);
    }
  }

  /** The secrets of all files since the beginning. */
  secrets(): readonly LayerSecret[] {
    return this.#secrets;
  }

  #isCandidate(path: number): boolean {
    const folder = this.#paths.parent(path);
    let known = this.#folders.get(folder);
    if (known === undefined) {
      known = folderClass(this.#paths.path(folder));
      this.#folders.set(folder, known);
    }
    return known !== 'public' && isCandidate(known, this.#paths.name(path));
  }

  #isFull(): boolean {
    return this.#secrets.length >= mostInLayer;
  }

  #hold(chunk: Uint8Array, start: number, end: number): void {
    if (this.#held === undefined) {
      this.#held = Buffer.allocUnsafe(this.#size);
      this.#heldBytes = 0;
    }
    this.#held.set(chunk.subarray(start, end), this.#heldBytes);
    this.#heldBytes += end - start;
    if (this.#heldBytes === this.#size) this.#scan(this.#held);
  }

  #scan(content: Uint8Array): void {
    this.#isWanted = false;
    const name = this.#paths.name(this.#path);
    const found = scanBytes(content, {
      path: this.#paths.path(this.#path),
      hasVariables: isEnvironmentFile(name),
      isSource: isSource(name),
    });
    for (const { kind, line, masked, name: variable } of found) {
      if (this.#isFull()) return;
      const named = variable === undefined ? {} : { name: variable };
      this.#secrets.push({ path: this.#path, kind, line, masked, ...named });
    }
  }
}

/** Control characters but white space and escape are in no text of any encoding that a token is written in. */
function isText(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 27)) return false;
  }
  return true;
}
