import * as vscode from 'vscode';
import type { ContextChild, ContextFolder } from '../../core/buildContext/contextFolder.ts';
import { readBuildContext } from '../../core/buildContext/readBuildContext.ts';
import type { BuildContextSnapshot } from '../../core/model/buildContextSnapshot.ts';
import type { ContextPlace } from './contextPlace.ts';
import { readText } from './readText.ts';

/** More than any sensible build sends; a Dockerfile in a home folder must not make the editor read all of it. */
const MAXIMUM_ENTRIES = 20_000;

/** Reads a build context through VS Code's file systems, so that remote ones work as well. Rejects when aborted. */
export function readContextSnapshot(
  { root, ownIgnoreOf }: ContextPlace,
  signal: AbortSignal,
): Promise<BuildContextSnapshot> {
  return readBuildContext(toContextFolder(root.uri), {
    dockerfile: ownIgnoreOf,
    isRootCertain: root.isCertain,
    maximumEntries: MAXIMUM_ENTRIES,
    signal,
  });
}

function toContextFolder(root: vscode.Uri): ContextFolder {
  const { fs } = vscode.workspace;
  const uriOf = (path: string) => (path === '' ? root : vscode.Uri.joinPath(root, path));
  return {
    list: async (path) => {
      const children = await orElse(fs.readDirectory(uriOf(path)), []);
      return children.flatMap(([name, type]): ContextChild[] => {
        const kind = kindOf(type);
        return kind === undefined ? [] : [{ name, kind }];
      });
    },
    fileBytes: async (path) => (await orElse(fs.stat(uriOf(path)), { size: 0 })).size,
    readText: (path) => readText(uriOf(path)),
  };
}

function kindOf(type: vscode.FileType): ContextChild['kind'] | undefined {
  if (type & vscode.FileType.SymbolicLink) return 'link';
  if (type & vscode.FileType.Directory) return 'directory';
  return type & vscode.FileType.File ? 'file' : undefined;
}

/** What cannot be read is left out: the rules then know less, and say less. */
async function orElse<T, U>(reading: Thenable<T>, fallback: U): Promise<T | U> {
  try {
    return await reading;
  } catch {
    return fallback;
  }
}
