import * as vscode from 'vscode';
import { parseHadolintConfiguration } from '../../../core/dockerfile/config/parseHadolintConfiguration.ts';
import { parseStevedoreConfiguration } from '../../../core/dockerfile/config/parseStevedoreConfiguration.ts';
import type { Finding } from '../../../core/dockerfile/finding.ts';
import { debounceByKey } from '../../host/debounce.ts';
import { isLinted } from '../dockerfileSelector.ts';
import { toDiagnostic } from '../toDiagnostic.ts';
import { configurationKind } from './configurationKind.ts';
import type { Configurations } from './configurations.ts';

const TIMES = { quietMs: 200, maxWaitMs: 1000 };

/** Tells on configuration files what is wrong in them: those in use, and those that are open. */
export function publishConfigurationFindings(
  configurations: Configurations,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('stevedore-configuration');
  const publish = (): void => {
    const findings = new Map<string, readonly Finding[]>();
    for (const document of vscode.workspace.textDocuments) {
      if (isLinted(document))
        for (const file of configurations.of(document)?.files ?? [])
          findings.set(file.path, file.findings);
    }
    for (const document of vscode.workspace.textDocuments) {
      const found = findingsOf(document);
      if (found) findings.set(String(document.uri), found);
    }
    collection.clear();
    collection.set(
      [...findings].map(([path, found]) => {
        const uri = vscode.Uri.parse(path);
        return [uri, found.map((finding) => toDiagnostic(finding, uri, extensionUri))] as const;
      }),
    );
  };
  const debounced = debounceByKey<undefined>(publish, TIMES);
  const later = ({ uri }: vscode.TextDocument): void => {
    if (configurationKind(uri)) debounced.schedule(undefined);
  };
  publish();
  return vscode.Disposable.from(
    collection,
    debounced,
    configurations.onDidChange(publish),
    vscode.workspace.onDidOpenTextDocument(later),
    vscode.workspace.onDidChangeTextDocument(({ document }) => later(document)),
    vscode.workspace.onDidCloseTextDocument(later),
  );
}

/** Of an open configuration file; undefined for any other document. */
export function findingsOf(document: vscode.TextDocument): readonly Finding[] | undefined {
  const kind = document.languageId === 'yaml' ? configurationKind(document.uri) : undefined;
  if (kind === undefined) return undefined;
  const parse = kind === 'stevedore' ? parseStevedoreConfiguration : parseHadolintConfiguration;
  return parse(document.getText()).findings;
}
