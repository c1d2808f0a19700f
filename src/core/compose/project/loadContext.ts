import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import type { ComposeDocument } from '../document/composeDocument.ts';
import { parseComposeDocument } from '../document/parseComposeDocument.ts';
import type { ConfigNode } from '../document/configNode.ts';
import type { Variables } from '../variables/interpolate.ts';
import { interpolateNode } from '../variables/interpolateNode.ts';
import type { ComposeFiles } from './composeFiles.ts';
import type { LoadedFile } from './composeProject.ts';

/** One loading of one project: what was read so far. */
export interface LoadContext {
  readonly files: ComposeFiles;
  readonly problems: ComposeDiagnostic[];
  readonly loaded: readonly LoadedFile[];
  readonly watched: ReadonlySet<string>;
  readText(path: string): Promise<string | undefined>;
  /** Undefined when the file cannot be read. Each file is read once. */
  readDocument(path: string): Promise<ComposeDocument | undefined>;
  /** The documents of a file with variables replaced; undefined when it cannot be read. */
  readRoots(path: string, variables: Variables): Promise<readonly ConfigNode[] | undefined>;
  markIncomplete(): void;
  isIncomplete(): boolean;
}

/** @param known documents of an earlier loading, which make this one fast */
export function createLoadContext(
  files: ComposeFiles,
  known: ReadonlyMap<string, ComposeDocument>,
): LoadContext {
  const problems: ComposeDiagnostic[] = [];
  const loaded: LoadedFile[] = [];
  const documents = new Map<string, ComposeDocument>();
  const watched = new Set<string>();
  let isIncomplete = false;

  async function readText(path: string): Promise<string | undefined> {
    watched.add(path);
    return files.read(path);
  }

  async function readDocument(path: string): Promise<ComposeDocument | undefined> {
    const read = documents.get(path);
    if (read !== undefined) return read;
    const text = await readText(path);
    if (text === undefined) return undefined;
    const old = known.get(path);
    const document = old?.source.text === text ? old : parseComposeDocument(path, text, old);
    documents.set(path, document);
    problems.push(...document.problems);
    return document;
  }

  return {
    files,
    problems,
    loaded,
    watched,
    readText,
    readDocument,
    readRoots: async (path, variables) => {
      const document = await readDocument(path);
      if (document === undefined) return undefined;
      const roots = document.roots.map((root) => interpolateNode(root, variables, problems));
      loaded.push({ document, roots });
      return roots;
    },
    markIncomplete: () => {
      isIncomplete = true;
    },
    isIncomplete: () => isIncomplete,
  };
}
