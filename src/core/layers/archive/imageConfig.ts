import { asRecord, asRecords, asText, asTexts } from './jsonValue.ts';

/** What layers need of an image's configuration. */
export interface LayeredImageConfig {
  readonly architecture: string;
  readonly os: string;
  /** Digests of the uncompressed layers, base first. */
  readonly diffIds: readonly string[];
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  /** The shell of RUN at the end of the build; empty for the default one. */
  readonly shell: readonly string[];
  readonly workingDirectory: string;
  readonly environment: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

export interface HistoryEntry {
  readonly createdBy: string;
  readonly comment: string;
  /** RFC 3339; empty where unknown. */
  readonly created: string;
  /** Whether the step made no layer. The engine's history call does not tell; the configuration does. */
  readonly isEmptyLayer: boolean;
}

/** Undefined when the document is no image configuration. */
export function imageConfig(document: unknown): LayeredImageConfig | undefined {
  const root = asRecord(document);
  const rootfs = asRecord(root?.['rootfs']);
  if (root === undefined || rootfs === undefined) return undefined;
  const config = asRecord(root['config']);
  return {
    architecture: asText(root['architecture']) ?? '',
    os: asText(root['os']) ?? '',
    diffIds: asTexts(rootfs['diff_ids']),
    history: asRecords(root['history']).map((entry) => ({
      createdBy: asText(entry['created_by']) ?? '',
      comment: asText(entry['comment']) ?? '',
      created: asText(entry['created']) ?? '',
      isEmptyLayer: entry['empty_layer'] === true,
    })),
    shell: asTexts(config?.['Shell']),
    workingDirectory: asText(config?.['WorkingDir']) ?? '',
    environment: asTexts(config?.['Env']),
    labels: textsByName(config?.['Labels']),
  };
}

function textsByName(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(asRecord(value) ?? {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
