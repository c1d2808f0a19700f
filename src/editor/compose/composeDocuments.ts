import * as vscode from 'vscode';
import { diagnoseProject } from '../../core/compose/diagnostics/diagnoseProject.ts';
import type { ComposeDiagnostic } from '../../core/compose/diagnostics/composeDiagnostic.ts';
import { findMissingFiles } from '../../core/compose/diagnostics/findMissingFiles.ts';
import type { ComposeDocument } from '../../core/compose/document/composeDocument.ts';
import { diagnosticsOf } from '../../core/compose/language/findSymbols.ts';
import type { ComposeProject, LoadedFile } from '../../core/compose/project/composeProject.ts';
import { composeFilesOf, pathOf } from '../host/compose/composeFiles.ts';
import { findProject } from '../host/compose/findProject.ts';
import type { Services } from '../host/services.ts';
import type { ProjectTarget } from '../contract/projectTarget.ts';
import { isComposeDocument } from './composeSelector.ts';

/** A compose file in an editor, within the project that it belongs to. */
export interface OpenProject {
  readonly path: string;
  readonly project: ComposeProject;
  readonly target: ProjectTarget;
  readonly file: LoadedFile;
}

/** Reads the project of each version of a document once; all features share it. */
export interface ComposeDocuments {
  /** As the editors have it now. Undefined when it cannot be read. */
  of(document: vscode.TextDocument): Promise<OpenProject | undefined>;
  diagnostics(document: vscode.TextDocument): Promise<readonly ComposeDiagnostic[]>;
  /** A compose file, an env file or what is remembered for a project has changed. */
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

interface Read {
  readonly generation: number;
  readonly answer: Promise<OpenProject | undefined>;
}

export function createComposeDocuments({
  projectOptions,
}: Pick<Services, 'projectOptions'>): ComposeDocuments {
  const changed = new vscode.EventEmitter<void>();
  const read = new WeakMap<vscode.TextDocument, Read>();
  let known: ReadonlyMap<string, ComposeDocument> = new Map();
  let generation = 0;

  function markChanged(): void {
    generation += 1;
    changed.fire();
  }

  async function load(document: vscode.TextDocument): Promise<OpenProject | undefined> {
    const path = pathOf(document);
    const { project, target } = await findProject(
      {
        files: composeFilesOf(document),
        environment: process.env,
        options: (key) => projectOptions.get(key),
        known,
      },
      path,
    );
    known = new Map([
      ...known,
      ...project.loaded.map((each) => [each.document.source.path, each.document] as const),
    ]);
    const file = project.loaded.find((each) => each.document.source.path === path);
    return file && { path, project, target, file };
  }

  function of(document: vscode.TextDocument): Promise<OpenProject | undefined> {
    const last = read.get(document);
    if (last?.generation === generation) return last.answer;
    const answer = load(document);
    read.set(document, { generation, answer });
    return answer;
  }

  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.yml,*.yaml,*.env,.env,.env.*}');
  const listeners = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidCreate(markChanged),
    watcher.onDidChange(markChanged),
    watcher.onDidDelete(markChanged),
    projectOptions.onDidChange(markChanged),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isEnvFile = /(?:^|[./\\])env(?:\.[^/\\]*)?$/.test(document.uri.path);
      if (contentChanges.length > 0 && (isEnvFile || isComposeDocument(document))) markChanged();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isComposeDocument(document)) markChanged();
    }),
  );
  return {
    of,
    diagnostics: async (document) => {
      const open = await of(document);
      if (open === undefined) return [];
      const missing =
        document.uri.scheme === 'file'
          ? await findMissingFiles(open.project, composeFilesOf(document))
          : [];
      return diagnosticsOf([...diagnoseProject(open.project), ...missing], open.path);
    },
    onDidChange: changed.event,
    dispose: () => void listeners.dispose(),
  };
}
