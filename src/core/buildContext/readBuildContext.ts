import type { BuildContextEntry, BuildContextSnapshot } from '../model/buildContextSnapshot.ts';
import type { ContextFolder } from './contextFolder.ts';
import { noIgnoreRules, parseIgnoreRules, type IgnoreRules } from './ignoreRules.ts';

export interface ReadContextOptions {
  /** Relative to the root, with `/`; undefined for a Dockerfile elsewhere. Its own ignore file goes before the common one. */
  readonly dockerfile: string | undefined;
  /** See {@link BuildContextSnapshot.isRootCertain}. */
  readonly isRootCertain: boolean;
  /** The walk stops after this many files and folders. Default 50,000. */
  readonly maximumEntries?: number;
  readonly signal?: AbortSignal;
}

const DEFAULT_MAXIMUM_ENTRIES = 50_000;
/** Files asked for at a time: enough to keep a remote file system busy, not so many that others starve. */
const FILES_AT_ONCE = 32;

/** Walks the files that a build would send. Rejects when aborted. */
export async function readBuildContext(
  folder: ContextFolder,
  options: ReadContextOptions,
): Promise<BuildContextSnapshot> {
  const ignoreFile = await findIgnoreFile(folder, options.dockerfile);
  const rules = ignoreFile ? parseIgnoreRules(ignoreFile.text) : noIgnoreRules;
  const walk = { folder, rules, options, entries: new Map<string, MutableEntry>(), left: 0 };
  walk.left = options.maximumEntries ?? DEFAULT_MAXIMUM_ENTRIES;
  await walkFolder(walk, '', true);
  return {
    ignoreFile: ignoreFile?.path,
    ignoreTarget: ignoreFile?.path ?? '.dockerignore',
    isRootCertain: options.isRootCertain,
    entries: walk.entries,
    isTruncated: walk.left <= 0,
  };
}

type MutableEntry = { -readonly [K in keyof BuildContextEntry]: BuildContextEntry[K] };

interface Walk {
  readonly folder: ContextFolder;
  readonly rules: IgnoreRules;
  readonly options: ReadContextOptions;
  readonly entries: Map<string, MutableEntry>;
  left: number;
}

async function walkFolder(walk: Walk, path: string, isSent: boolean): Promise<MutableEntry> {
  walk.options.signal?.throwIfAborted();
  const total: MutableEntry = { kind: 'directory', bytes: 0, files: 0 };
  if (isSent) walk.entries.set(path, total);
  const files: string[] = [];
  for (const { name, kind } of await walk.folder.list(path)) {
    if (walk.left <= 0) break;
    const child = path === '' ? name : `${path}/${name}`;
    const isChildSent = !walk.rules.ignores(child);
    if (!isChildSent && !(kind === 'directory' && walk.rules.hasExceptions)) continue;
    walk.left -= 1;
    if (kind !== 'directory') {
      files.push(child);
      continue;
    }
    add(total, await walkFolder(walk, child, isChildSent));
  }
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    walk.options.signal?.throwIfAborted();
    const group = files.slice(start, start + FILES_AT_ONCE);
    const sizes = await Promise.all(group.map((file) => walk.folder.fileBytes(file)));
    group.forEach((file, index) => {
      const entry: MutableEntry = { kind: 'file', bytes: sizes[index] ?? 0, files: 1 };
      walk.entries.set(file, entry);
      add(total, entry);
    });
  }
  // An ignored folder is sent after all when something below it is.
  if (!isSent && total.files > 0) walk.entries.set(path, total);
  return total;
}

function add(total: MutableEntry, { bytes, files }: BuildContextEntry): void {
  total.bytes += bytes;
  total.files += files;
}

async function findIgnoreFile(
  folder: ContextFolder,
  dockerfile: string | undefined,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  const candidates = [
    ...(dockerfile === undefined ? [] : [`${dockerfile}.dockerignore`]),
    '.dockerignore',
  ];
  for (const path of candidates) {
    const text = await folder.readText(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}
