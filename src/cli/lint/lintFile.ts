import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FailOn } from '../../core/dockerfile/config/lintConfiguration.ts';
import type { ConfigurationReader } from '../../core/dockerfile/config/readConfiguration.ts';
import { withConfiguration } from '../../core/dockerfile/config/readConfiguration.ts';
import type { Finding } from '../../core/dockerfile/finding.ts';
import { applySafeFixes } from '../../core/dockerfile/fixes/safeFixes.ts';
import { lintDockerfile } from '../../core/dockerfile/lintDockerfile.ts';
import { findStage } from '../../core/dockerfile/stages/stageGraph.ts';
import { parseDockerfile } from '../../core/dockerfile/syntax/parseDockerfile.ts';
import type { ContextReader } from './contextFacts.ts';
import { writeAtomically } from './writeAtomically.ts';

export interface LintRun {
  /** The folder that relative paths mean. */
  readonly folder: string;
  readonly target: string | undefined;
  readonly isFixing: boolean;
  readonly configuration: ConfigurationReader;
  readonly contexts: ContextReader;
  readonly readInput: () => Promise<string>;
}

export interface FileOutcome {
  /** As given on the command line, or found below a folder given there. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** What the configuration says. */
  readonly failOn: FailOn | undefined;
  /** For standard input that is fixed. */
  readonly fixedText?: string;
  readonly configurations: readonly {
    readonly path: string;
    readonly findings: readonly Finding[];
  }[];
}

/**
 * Lints one file and applies its safe fixes if wanted; the findings are those of the text that is left.
 * Rejects when the file is unreadable or has no such stage.
 */
export async function lintFile(file: string, run: LintRun): Promise<FileOutcome> {
  const isInput = file === '-';
  const location = isInput ? path.join(run.folder, 'Dockerfile') : path.resolve(run.folder, file);
  const resolved = await run.configuration.forFile(location);
  const outcome = { file, failOn: resolved.configuration.failOn, configurations: resolved.files };
  if (resolved.isIgnored && !isInput) return { ...outcome, findings: [] };
  const text = isInput ? await run.readInput() : await readFile(location, 'utf8');
  const document = parseDockerfile(text);
  const { target } = run;
  if (target !== undefined && findStage(document, target) === undefined)
    throw new Error(`there is no stage ${target}.`);
  const options = withConfiguration({}, resolved.configuration, { target });
  const facts = await run.contexts.factsOf(document, location);
  if (!run.isFixing) return { ...outcome, findings: lintDockerfile(document, options, facts) };
  const fixed = applySafeFixes(text, (version) =>
    lintDockerfile(version === text ? document : parseDockerfile(version), options, facts),
  );
  if (isInput) return { ...outcome, findings: fixed.findings, fixedText: fixed.text };
  if (fixed.text !== text) await writeAtomically(location, fixed.text);
  return { ...outcome, findings: fixed.findings };
}
