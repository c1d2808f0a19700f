import type * as vscode from 'vscode';
import type { Finding } from '../../core/dockerfile/finding.ts';
import { lintDockerfile } from '../../core/dockerfile/lintDockerfile.ts';
import type { LintFacts } from '../../core/dockerfile/lintFacts.ts';
import type { DockerfileDocument } from '../../core/dockerfile/syntax/dockerfileDocument.ts';
import { parseDockerfile } from '../../core/dockerfile/syntax/parseDockerfile.ts';
import type { SettingsReader } from '../host/services.ts';
import { isLinted } from './dockerfileSelector.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { readLintOptions } from './readLintOptions.ts';

/** Parses each version of a document once and lints it once per state of the facts; all features share both. */
export interface LintedDocuments {
  parsed(document: vscode.TextDocument): DockerfileDocument;
  findings(document: vscode.TextDocument): readonly Finding[];
  dispose(): void;
}

interface Entry {
  readonly version: number;
  readonly parsed: DockerfileDocument;
  findings?: { readonly facts: LintFacts; readonly list: readonly Finding[] } | undefined;
}

export function createLintedDocuments(
  settings: SettingsReader,
  documentFacts: DocumentFacts,
): LintedDocuments {
  let entries = new WeakMap<vscode.TextDocument, Entry>();

  function entryOf(document: vscode.TextDocument): Entry {
    const known = entries.get(document);
    if (known?.version === document.version) return known;
    const entry = { version: document.version, parsed: parseDockerfile(document.getText()) };
    entries.set(document, entry);
    return entry;
  }

  const listener = settings.onDidChange(() => {
    entries = new WeakMap();
  });

  return {
    parsed: (document) => entryOf(document).parsed,
    findings: (document) => {
      if (!isLinted(document)) return [];
      const entry = entryOf(document);
      const facts = documentFacts.of(document, entry.parsed);
      if (entry.findings?.facts === facts) return entry.findings.list;
      const options = readLintOptions(settings, document);
      const list: readonly Finding[] = options ? lintDockerfile(entry.parsed, options, facts) : [];
      entry.findings = { facts, list };
      return list;
    },
    dispose: () => void listener.dispose(),
  };
}
