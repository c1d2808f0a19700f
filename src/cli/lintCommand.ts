import path from 'node:path';
import type { HadolintPlaces } from '../core/dockerfile/config/configurationFiles.ts';
import { hadolintCandidates } from '../core/dockerfile/config/configurationFiles.ts';
import type { FailOn } from '../core/dockerfile/config/lintConfiguration.ts';
import { createConfigurationReader } from '../core/dockerfile/config/readConfiguration.ts';
import type { Finding } from '../core/dockerfile/finding.ts';
import type { FindingSeverity } from '../core/model/findingSeverity.ts';
import type { CommandOutput } from './layersCommand.ts';
import { createContextReader } from './lint/contextFacts.ts';
import { findDockerfiles } from './lint/findDockerfiles.ts';
import { toGithubCommands } from './lint/githubCommands.ts';
import type { FileOutcome, LintRun } from './lint/lintFile.ts';
import { lintFile } from './lint/lintFile.ts';
import type { LintedFile } from './lint/lintReport.ts';
import { toReport, toText } from './lint/lintReport.ts';
import { nodeConfigurationFiles } from './lint/nodeConfigurationFiles.ts';
import { toSarif } from './lint/sarifLog.ts';
import type { LintArguments, LintFormat } from './readLintArguments.ts';
import { lintUsage, readLintArguments } from './readLintArguments.ts';

/** What linting needs of its process besides. */
export interface LintProcess extends CommandOutput {
  readonly readInput?: () => Promise<string>;
  /** Nowhere when absent. */
  readonly hadolint?: HadolintPlaces;
}

const ranks: Readonly<Record<FindingSeverity, number>> = {
  error: 3,
  warning: 2,
  information: 1,
  hint: 0,
};

/** Hints are for the editor: about stages that do not ship, and about very few bytes. */
const defaultFailOn: FailOn = 'information';

/**
 * Resolves with the exit status: 0 clean, 1 with findings at or above the wanted severity, 2 when a file is unreadable
 * or missing.
 */
export async function lintCommand(
  args: readonly string[],
  output: LintProcess,
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
  const failed: string[] = [];
  const fail = (name: string, error: unknown): void => {
    failed.push(name);
    output.writeError(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
  };
  if (wanted.config !== undefined && !(await isThere(path.resolve(output.folder, wanted.config)))) {
    fail(wanted.config, 'there is no such file.');
    return 2;
  }
  const outcomes = await lintAll(await findAll(wanted, output.folder, fail), wanted, output, fail);
  const files = [...configurationsOf(outcomes, output.folder), ...outcomes];
  const [input] = outcomes;
  if (wanted.isFixing && input?.fixedText !== undefined) {
    output.write(input.fixedText);
    output.writeError(render(files, wanted.format));
  } else output.write(render(files, wanted.format));
  if (failed.length > 0) return 2;
  return files.some((file) => breaks(file.findings, wanted.failOn ?? file.failOn)) ? 1 : 0;
}

async function isThere(file: string): Promise<boolean> {
  // One that cannot be read is a finding.
  return (await nodeConfigurationFiles.read(file).catch(() => '')) !== undefined;
}

type Fail = (name: string, error: unknown) => void;

/** Every file once, though several paths may lead to it. */
async function findAll(
  { paths }: LintArguments,
  folder: string,
  fail: Fail,
): Promise<readonly string[]> {
  const byLocation = new Map<string, string>();
  for (const name of paths) {
    if (name === '-') byLocation.set(name, name);
    else {
      try {
        const found = await findDockerfiles(path.resolve(folder, name), name);
        if (found.length === 0) fail(name, 'there is no Dockerfile in this folder.');
        for (const file of found) {
          const location = path.resolve(folder, file);
          if (!byLocation.has(location)) byLocation.set(location, file);
        }
      } catch (error) {
        fail(name, error);
      }
    }
  }
  return [...byLocation.values()];
}

/** Files under way at a time: reading one overlaps with linting others. */
const FILES_AT_ONCE = 16;

async function lintAll(
  files: readonly string[],
  { target, config, isFixing }: LintArguments,
  { folder, hadolint, readInput }: LintProcess,
  fail: Fail,
): Promise<readonly FileOutcome[]> {
  const run: LintRun = {
    folder,
    target,
    isFixing,
    configuration: createConfigurationReader(nodeConfigurationFiles, {
      hadolint: hadolintCandidates([folder], hadolint ?? {}, nodeConfigurationFiles),
      explicit: config === undefined ? undefined : path.resolve(folder, config),
    }),
    contexts: createContextReader(),
    readInput: readInput ?? (() => Promise.resolve('')),
  };
  const outcomes: FileOutcome[] = [];
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const group = files.slice(start, start + FILES_AT_ONCE).map(async (file) => {
      try {
        return [await lintFile(file, run)];
      } catch (error) {
        fail(file, error);
        return [];
      }
    });
    outcomes.push(...(await Promise.all(group)).flat());
  }
  return outcomes;
}

/** What is wrong with the configuration, once per file. */
function configurationsOf(
  outcomes: readonly FileOutcome[],
  folder: string,
): readonly (LintedFile & { readonly failOn: undefined })[] {
  const all = outcomes.flatMap(({ configurations }) => configurations);
  const byPath = new Map(all.map((file) => [file.path, file.findings]));
  return [...byPath].map(([file, findings]) => {
    const relative = path.relative(folder, file);
    return { file: relative.startsWith('..') ? file : relative, findings, failOn: undefined };
  });
}

function render(files: readonly LintedFile[], format: LintFormat): string {
  switch (format) {
    case 'text':
      return toText(toReport(files));
    case 'json':
      return `${JSON.stringify(toReport(files), undefined, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(toSarif(files), undefined, 2)}\n`;
    case 'github':
      return toGithubCommands(toReport(files));
  }
}

function breaks(findings: readonly Finding[], failOn: FailOn = defaultFailOn): boolean {
  return failOn !== 'never' && findings.some(({ severity }) => ranks[severity] >= ranks[failOn]);
}
