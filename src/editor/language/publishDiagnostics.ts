import * as vscode from 'vscode';
import type { SettingsReader } from '../host/services.ts';
import { debounceByKey } from '../host/debounce.ts';
import { isLinted } from './dockerfileSelector.ts';
import type { LintedDocuments } from './lintedDocuments.ts';
import { toDiagnostic } from './toDiagnostic.ts';

/** Short enough to feel immediate, long enough not to lint every key of a fast typist. */
const TIMES = { quietMs: 60, maxWaitMs: 250 };

/** Keeps the Problems panel equal to what the rules say of every open Dockerfile. */
export function publishDiagnostics(
  linted: LintedDocuments,
  sources: readonly { readonly onDidChange: vscode.Event<void> }[],
  settings: SettingsReader,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('stevedore');
  const publish = (document: vscode.TextDocument) => {
    if (document.isClosed) return;
    const findings = linted.findings(document);
    collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(finding, document.uri, extensionUri)),
    );
  };
  const debounced = debounceByKey(publish, TIMES);
  const publishAll = () => {
    for (const document of vscode.workspace.textDocuments)
      if (isLinted(document)) publish(document);
  };
  const forget = (document: vscode.TextDocument) => {
    debounced.cancel(document);
    collection.delete(document.uri);
  };

  publishAll();
  return vscode.Disposable.from(
    collection,
    debounced,
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isLinted(document)) publish(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isLinted(document)) debounced.schedule(document);
    }),
    // Also when the language of a document is changed to another.
    vscode.workspace.onDidCloseTextDocument(forget),
    ...sources.map(({ onDidChange }) => onDidChange(publishAll)),
    settings.onDidChange((keys) => {
      if (keys.some((key) => key.startsWith('stevedore.lint.'))) publishAll();
    }),
  );
}
