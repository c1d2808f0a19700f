import * as vscode from 'vscode';
import type { ComposeDiagnostic } from '../../core/compose/diagnostics/composeDiagnostic.ts';
import { rangeOf } from '../../core/compose/text/textPosition.ts';
import type { FindingSeverity } from '../../core/model/findingSeverity.ts';
import { debounceByKey } from '../host/debounce.ts';
import { docsPage } from '../host/docsPage.ts';
import type { Services } from '../host/services.ts';
import type { ComposeDocuments } from './composeDocuments.ts';
import { isComposeDocument } from './composeSelector.ts';
import { localiseCompose } from './localiseCompose.ts';
import { toLocation, toRange } from './toEditor.ts';

const TIMES = { quietMs: 60, maxWaitMs: 250 };

const severities: Readonly<Record<FindingSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Keeps the Problems panel equal to what is wrong with every open compose file. */
export function publishComposeDiagnostics(
  documents: ComposeDocuments,
  { settings, log, extension }: Pick<Services, 'settings' | 'log' | 'extension'>,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('stevedore-compose');

  async function publish(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed) return;
    const { version } = document;
    const isWanted = settings.get('stevedore.compose.diagnostics', document);
    const found = isWanted ? await documents.diagnostics(document) : [];
    // Typed on meanwhile: the answer to that is on its way.
    if (!isStill(document, version)) return;
    collection.set(
      document.uri,
      found.map((each) => toDiagnostic(each, document, extension.extensionUri)),
    );
  }

  const debounced = debounceByKey((document: vscode.TextDocument) => {
    publish(document).catch((error: unknown) => log.error('Compose diagnostics', String(error)));
  }, TIMES);
  const publishAll = (): void => {
    // One file can put another one right or wrong.
    for (const document of vscode.workspace.textDocuments)
      if (isComposeDocument(document)) debounced.schedule(document);
  };
  publishAll();
  return vscode.Disposable.from(
    collection,
    debounced,
    documents.onDidChange(publishAll),
    vscode.workspace.onDidCloseTextDocument((document) => {
      debounced.cancel(document);
      collection.delete(document.uri);
    }),
    settings.onDidChange((keys) => {
      if (keys.includes('stevedore.compose.diagnostics')) publishAll();
    }),
  );
}

function isStill(document: vscode.TextDocument, version: number): boolean {
  return !document.isClosed && document.version === version;
}

function toDiagnostic(
  { code, severity, place, message, related }: ComposeDiagnostic,
  document: vscode.TextDocument,
  extensionUri: vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(rangeOf(place)),
    localiseCompose(message),
    severities[severity],
  );
  diagnostic.source = 'stevedore';
  diagnostic.code = { value: code, target: docsPage(extensionUri, 'compose', code) };
  if (code === 'obsolete-version') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  diagnostic.relatedInformation = related.map(
    (each) =>
      new vscode.DiagnosticRelatedInformation(
        toLocation(each.place, document),
        localiseCompose(each.message),
      ),
  );
  return diagnostic;
}
