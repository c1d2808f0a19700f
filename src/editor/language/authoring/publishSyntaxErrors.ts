import * as vscode from 'vscode';
import { debounceByKey } from '../../host/debounce.ts';
import { isLinted } from '../dockerfileSelector.ts';
import type { AuthoringService } from './authoringService.ts';
import { toSyntaxDiagnostic } from './toSyntaxDiagnostic.ts';

/** Later than the findings: half an instruction is wrong while it is typed. */
const TIMES = { quietMs: 300, maxWaitMs: 2000 };

/** Tells of what the builder would refuse to read. */
export function publishSyntaxErrors(
  service: Pick<AuthoringService, 'validate'>,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('stevedore-syntax');
  const publish = (document: vscode.TextDocument): void => {
    if (document.isClosed) return;
    collection.set(document.uri, service.validate(document.getText()).map(toSyntaxDiagnostic));
  };
  const debounced = debounceByKey(publish, TIMES);
  for (const document of vscode.workspace.textDocuments) if (isLinted(document)) publish(document);
  return vscode.Disposable.from(
    collection,
    debounced,
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isLinted(document)) publish(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isLinted(document)) debounced.schedule(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      debounced.cancel(document);
      collection.delete(document.uri);
    }),
  );
}
