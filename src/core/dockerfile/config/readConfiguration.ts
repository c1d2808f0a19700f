import ignore from 'ignore';
import type { Finding } from '../finding.ts';
import type { LintOptions } from '../lintOptions.ts';
import { message } from '../messages/messageTemplates.ts';
import { createLineIndex } from '../../model/textPosition.ts';
import { configurationFinding } from './configurationFinding.ts';
import type { ConfigurationFiles } from './configurationFiles.ts';
import { stevedoreNames } from './configurationFiles.ts';
import type { LintConfiguration, ParsedConfiguration } from './lintConfiguration.ts';
import { parseHadolintConfiguration } from './parseHadolintConfiguration.ts';
import { parseStevedoreConfiguration } from './parseStevedoreConfiguration.ts';

export interface ConfigurationSources {
  /** In the order of {@link hadolintCandidates}; the first that is there counts. */
  readonly hadolint: readonly string[];
  /** A `.stevedore.yaml` that is taken instead of the one found upwards from the Dockerfile. */
  readonly explicit?: string | undefined;
}

/** What holds for one Dockerfile. */
export interface ResolvedConfiguration {
  /** Of the files only; see {@link withConfiguration}. */
  readonly configuration: LintConfiguration;
  /** Whether a configuration says not to lint the Dockerfile. */
  readonly isIgnored: boolean;
  /** The files that were read, or could not be. */
  readonly files: readonly ConfigurationFile[];
}

export interface ConfigurationFile {
  readonly path: string;
  readonly findings: readonly Finding[];
}

interface ReadFile extends ParsedConfiguration {
  readonly path: string;
}

/** Finds and reads what configures the linter. Keeps what it has read: make a new one when files change. */
export interface ConfigurationReader {
  /** @param file a Dockerfile; it need not be there */
  forFile(file: string): Promise<ResolvedConfiguration>;
}

export function createConfigurationReader(
  files: ConfigurationFiles,
  sources: ConfigurationSources,
): ConfigurationReader {
  const byFolder = new Map<string, Promise<ReadFile | undefined>>();
  let hadolint: Promise<ReadFile | undefined> | undefined;
  let explicit: Promise<ReadFile | undefined> | undefined;

  /** The nearest file at or above a folder. */
  function above(folder: string | undefined): Promise<ReadFile | undefined> {
    if (folder === undefined) return Promise.resolve(undefined);
    const known = byFolder.get(folder) ?? search(folder);
    byFolder.set(folder, known);
    return known;
  }

  async function search(folder: string): Promise<ReadFile | undefined> {
    const candidates = stevedoreNames.map((name) => files.join(folder, name));
    const here = await readFirst(files, candidates, parseStevedoreConfiguration);
    return here ?? (await above(files.parent(folder)));
  }

  return {
    forFile: async (file) => {
      hadolint ??= readFirst(files, sources.hadolint, parseHadolintConfiguration);
      if (sources.explicit !== undefined)
        explicit ??= readFirst(files, [sources.explicit], parseStevedoreConfiguration);
      const own = await (explicit ?? above(files.parent(file)));
      const found = [await hadolint, own].filter((read) => read !== undefined);
      return {
        configuration: merge(found.map(({ configuration }) => configuration)),
        isIgnored: own !== undefined && isIgnored(own, file, files),
        files: found.map(({ path, findings }) => ({ path, findings })),
      };
    },
  };
}

async function readFirst(
  files: ConfigurationFiles,
  candidates: readonly string[],
  parse: (text: string) => ParsedConfiguration,
): Promise<ReadFile | undefined> {
  for (const path of candidates) {
    try {
      const text = await files.read(path);
      if (text !== undefined) return { path, ...parse(text) };
    } catch (error) {
      return { path, configuration: {}, findings: [unreadable(path, error)] };
    }
  }
  return undefined;
}

function unreadable(path: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const problem = message('unreadable-configuration.message', path, reason);
  const start = { start: 0, end: 0 };
  return configurationFinding(createLineIndex(''), start, 'unreadable-configuration', problem);
}

function isIgnored(
  { path, configuration }: ReadFile,
  file: string,
  files: ConfigurationFiles,
): boolean {
  const folder = files.parent(path);
  if (configuration.ignore === undefined || folder === undefined) return false;
  const relative = files.relative(folder, file);
  // Patterns reach no further than the folder of the file that holds them.
  if (!ignore.isPathValid(relative)) return false;
  return ignore().add(configuration.ignore).ignores(relative);
}

/** Later ones win, rule by rule. */
function merge(configurations: readonly LintConfiguration[]): LintConfiguration {
  return configurations.reduce<LintConfiguration>(
    (merged, next) => ({
      ...merged,
      ...next,
      severities: { ...merged.severities, ...next.severities },
    }),
    {},
  );
}

/**
 * The options for a Dockerfile: what the files say goes before the settings, `overrides` (the command line) before
 * both. Comments in the Dockerfile go before everything.
 */
export function withConfiguration(
  settings: LintOptions,
  { minimumBytes, target, severities }: LintConfiguration,
  overrides: LintOptions = {},
): LintOptions {
  return {
    minimumBytes: overrides.minimumBytes ?? minimumBytes ?? settings.minimumBytes,
    target: overrides.target ?? target ?? settings.target,
    severities: { ...settings.severities, ...severities, ...overrides.severities },
  };
}
