import type * as vscode from 'vscode';
import type { Finding } from '../../core/dockerfile/finding.ts';
import { lintDockerfile } from '../../core/dockerfile/lintDockerfile.ts';
import type { LintFacts } from '../../core/dockerfile/lintFacts.ts';
import type { DockerfileDocument } from '../../core/dockerfile/syntax/dockerfileDocument.ts';
import { parseDockerfile } from '../../core/dockerfile/syntax/parseDockerfile.ts';
import type { SettingsReader } from '../host/services.ts';
import {
  withConfiguration,
  type ResolvedConfiguration,
} from '../../core/dockerfile/config/readConfiguration.ts';
import type { Configurations } from './configuration/configurations.ts';
import { isLinted } from './dockerfileSelector.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { readLintOptions } from './readLintOptions.ts';

/** Parses each version of a document once and lints it once per state of the facts; all features share both. */
export interface LintedDocuments {
  parsed(document: vscode.TextDocument): DockerfileDocument;
  findings(document: vscode.TextDocument): readonly Finding[];
  dispose(): void;
}

interface Linted {
  readonly facts: LintFacts;
  readonly configuration: ResolvedConfiguration;
  readonly list: readonly Finding[];
}

interface Entry {
  readonly version: number;
  readonly parsed: DockerfileDocument;
  findings?: Linted | undefined;
}

export function createLintedDocuments(
  settings: SettingsReader,
  configurations: Configurations,
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
      const configuration = configurations.of(document);
      // A moment after it was opened: better to say nothing yet than what the files take back.
      if (!configuration) return [];
      const entry = entryOf(document);
      const facts = documentFacts.of(document, entry.parsed);
      const known = entry.findings;
      if (known?.facts === facts && known.configuration === configuration) return known.list;
      const options = configuration.isIgnored ? undefined : readLintOptions(settings, document);
      const list: readonly Finding[] = options
        ? lintDockerfile(
            entry.parsed,
            withConfiguration(options, configuration.configuration),
            facts,
          )
        : [];
      entry.findings = { facts, configuration, list };
      return list;
    },
    dispose: () => void listener.dispose(),
  };
}
