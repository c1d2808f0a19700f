import * as vscode from 'vscode';
import { asRecord } from '../../core/layers/archive/jsonValue.ts';
import type { BuildProvenance } from '../../core/layers/mapping/provenance.ts';
import { parseProvenance } from '../../core/layers/mapping/provenance.ts';
import type { FinishedBuild } from '../host/builds.ts';
import type { BuiltDockerfile } from '../host/imageAnalyses.ts';

/** What this workspace built, by the id of the image. */
export interface KnownBuilds {
  add(imageId: string, build: FinishedBuild): Promise<void>;
  dockerfile(imageId: string): BuiltDockerfile | undefined;
  /** The builder's record; only of builds of this window. */
  record(imageId: string): BuildProvenance | undefined;
}

interface StoredBuild {
  readonly dockerfile: string;
  readonly text: string;
  readonly target?: string;
}

const KEY = 'layers.builds';
const mostStored = 20;

export function createKnownBuilds(memento: vscode.Memento): KnownBuilds {
  const records = new Map<string, BuildProvenance>();
  const stored = () => memento.get<readonly (readonly [string, StoredBuild])[]>(KEY, []);
  return {
    add: async (imageId, { dockerfile, text, target, metadata }) => {
      const record = recordIn(metadata);
      if (record !== undefined) records.set(imageId, record);
      const build = { dockerfile, text, ...(target !== undefined && { target }) };
      const others = stored().filter(([id]) => id !== imageId);
      await memento.update(KEY, [[imageId, build], ...others].slice(0, mostStored));
    },
    dockerfile: (imageId) => {
      const build = stored().find(([id]) => id === imageId)?.[1];
      if (build === undefined) return undefined;
      const { dockerfile, text, target } = build;
      const uri = vscode.Uri.file(dockerfile);
      return { text, uri, ...(target !== undefined && { target }) };
    },
    record: (imageId) => records.get(imageId),
  };
}

/** buildx writes the key alone for one platform, and with the platform's name for each of several. */
function recordIn(metadata: unknown): BuildProvenance | undefined {
  const found = Object.entries(asRecord(metadata) ?? {}).filter(([key]) =>
    key.startsWith('buildx.build.provenance'),
  );
  return found.flatMap(([, document]) => parseProvenance(document) ?? [])[0];
}
