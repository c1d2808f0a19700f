import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildTool } from './buildCommand.ts';

/** What a builder writes down about a build, besides what it prints. */
export interface BuildReport {
  /** As the builder calls the image; undefined when it did not say. */
  readonly imageId: string | undefined;
  /** Parsed JSON of buildx, with the record of how every layer came to be; undefined for other builders. */
  readonly metadata: unknown;
}

/** Files in a folder of their own that a builder is asked to write. */
export interface ReportFiles {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** To be called after the build. */
  read(): Promise<BuildReport>;
  remove(): Promise<void>;
}

export async function openReportFiles(tool: BuildTool): Promise<ReportFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'stevedore-build-'));
  const [idFile, metadataFile] = [join(folder, 'id'), join(folder, 'metadata.json')];
  const isBuildx = tool === 'buildx';
  return {
    args: ['--iidfile', idFile, ...(isBuildx ? ['--metadata-file', metadataFile] : [])],
    // The flag `--provenance` does the same, but engines with the classic image store refuse it.
    environment: isBuildx ? { BUILDX_METADATA_PROVENANCE: 'max' } : {},
    read: async () => {
      const id = (await readText(idFile))?.trim() ?? '';
      return { imageId: id === '' ? undefined : id, metadata: parse(await readText(metadataFile)) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
