import * as vscode from 'vscode';
import { isAborted } from '../../host/describeError.ts';
import { isLinted } from '../dockerfileSelector.ts';
import type { LanguageHost } from '../languageHost.ts';
import { resolveContextRoot } from '../resolveContextRoot.ts';
import { moveDiagnostics } from './moveDiagnostics.ts';
import { toCheckDiagnostics } from './toCheckDiagnostics.ts';

type Host = Pick<LanguageHost, 'settings' | 'environment' | 'log' | 'checkBuild'>;

/** Docker's own extension runs these checks as well. */
const dockerExtension = 'docker.docker';

/** Runs BuildKit's checks when a Dockerfile is saved, and shows them until the next save. */
export function publishBuildChecks(host: Host): vscode.Disposable {
  const { settings, checkBuild } = host;
  if (!checkBuild) return new vscode.Disposable(() => undefined);
  const collection = vscode.languages.createDiagnosticCollection('stevedore-buildkit');
  const running = new Map<string, AbortController>();

  function isWanted(document: vscode.TextDocument): boolean {
    return (
      isLinted(document) &&
      document.uri.scheme === 'file' &&
      vscode.workspace.isTrusted &&
      settings.get('stevedore.dockerfile.buildChecks', document) &&
      vscode.extensions.getExtension(dockerExtension) === undefined
    );
  }

  async function check(document: vscode.TextDocument, run: NonNullable<Host['checkBuild']>) {
    const key = String(document.uri);
    running.get(key)?.abort();
    if (!isWanted(document)) {
      collection.delete(document.uri);
      return;
    }
    const abort = new AbortController();
    running.set(key, abort);
    const { version } = document;
    try {
      const root = await resolveContextRoot(host, document);
      if (root?.uri.scheme !== 'file') return;
      const target = settings.get('stevedore.lint.target', document);
      const place = {
        dockerfile: document.uri.fsPath,
        context: root.uri.fsPath,
        ...(target !== '' && { target }),
      };
      const checks = await run(place, abort.signal);
      abort.signal.throwIfAborted();
      // What was typed meanwhile is checked with the next save.
      if (document.version !== version) return;
      collection.set(document.uri, toCheckDiagnostics(checks ?? [], document));
    } catch (error) {
      if (!isAborted(error)) host.log.debug(`Build checks of ${key}: ${String(error)}`);
    } finally {
      if (running.get(key) === abort) running.delete(key);
    }
  }

  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidSaveTextDocument((document) => void check(document, checkBuild)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const shown = collection.get(document.uri);
      if (shown === undefined || shown.length === 0 || contentChanges.length === 0) return;
      collection.set(document.uri, moveDiagnostics(shown, contentChanges));
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      running.get(String(uri))?.abort();
      collection.delete(uri);
    }),
    new vscode.Disposable(() => {
      for (const abort of running.values()) abort.abort();
    }),
  );
}
