import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readBuildContext } from '../core/buildContext/readBuildContext.ts';
import { lintDockerfile } from '../core/dockerfile/lintDockerfile.ts';
import type { LintFacts } from '../core/dockerfile/lintFacts.ts';
import { noFacts } from '../core/dockerfile/lintFacts.ts';
import { findStage } from '../core/dockerfile/stages/stageGraph.ts';
import type { DockerfileDocument } from '../core/dockerfile/syntax/dockerfileDocument.ts';
import { usesBuildContext } from '../core/dockerfile/syntax/documentQueries.ts';
import { parseDockerfile } from '../core/dockerfile/syntax/parseDockerfile.ts';
import type { FindingSeverity } from '../core/model/findingSeverity.ts';
import type { CommandOutput } from './layersCommand.ts';
import type { LintedFile } from './lintReport.ts';
import { toReport, toText } from './lintReport.ts';
import { nodeContextFolder } from './nodeContextFolder.ts';
import type { LintArguments } from './readLintArguments.ts';
import { lintUsage, readLintArguments } from './readLintArguments.ts';

const ranks: Readonly<Record<FindingSeverity, number>> = {
  error: 3,
  warning: 2,
  information: 1,
  hint: 0,
};

/** Resolves with the exit status: 0 clean, 1 with findings at or above the wanted severity, 2 when a file is unreadable. */
export async function lintCommand(
  args: readonly string[],
  output: CommandOutput,
): Promise<0 | 1 | 2> {
  if (args.includes('--help')) {
    output.write(lintUsage);
    return 0;
  }
  const wanted = readLintArguments(args);
  if (typeof wanted === 'string') {
    output.writeError(`${wanted}\n${lintUsage}`);
    return 2;
  }
  const linted: LintedFile[] = [];
  for (const file of wanted.files) {
    const found = await lintFile(file, wanted, output.folder).catch((error: unknown) => {
      output.writeError(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      return undefined;
    });
    if (found !== undefined) linted.push(found);
  }
  const report = toReport(linted);
  output.write(
    wanted.format === 'json' ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report),
  );
  if (linted.length < wanted.files.length) return 2;
  const { failOn } = wanted;
  if (failOn === 'never') return 0;
  return report.some(({ severity }) => ranks[severity] >= ranks[failOn]) ? 1 : 0;
}

async function lintFile(
  file: string,
  { target }: LintArguments,
  folder: string,
): Promise<LintedFile> {
  const location = path.resolve(folder, file);
  const document = parseDockerfile(await readFile(location, 'utf8'));
  if (target !== undefined && findStage(document, target) === undefined) {
    throw new Error(`there is no stage ${target}.`);
  }
  return {
    file,
    findings: lintDockerfile(document, { target }, await factsOf(document, location)),
  };
}

async function factsOf(document: DockerfileDocument, location: string): Promise<LintFacts> {
  if (!usesBuildContext(document)) return noFacts;
  const context = await readBuildContext(nodeContextFolder(path.dirname(location)), {
    dockerfile: path.basename(location),
    isRootCertain: false,
  });
  return { context };
}
