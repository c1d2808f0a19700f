import * as vscode from 'vscode';
import { parseProvenance } from '../../core/layers/mapping/provenance.ts';
import type { EngineService, SettingsReader } from '../host/services.ts';
import { askBuildHistory } from './buildHistory.ts';
import type { DockerfileSources } from './findLines.ts';
import type { KnownBuilds } from './knownBuilds.ts';
import { builtFrom, workspaceDockerfiles } from './workspaceDockerfiles.ts';

export function createDockerfileSources(
  engine: Pick<EngineService, 'client'>,
  settings: Pick<SettingsReader, 'get'>,
  builds: KnownBuilds,
): DockerfileSources {
  return {
    records: async ({ id, image }) => {
      const own = builds.record(id);
      if (own !== undefined) return [own];
      const attached = image.provenance.flatMap((document) => parseProvenance(document) ?? []);
      if (attached.length > 0) return attached;
      const command = settings.get('stevedore.docker.path');
      const found = await askBuildHistory(await engine.client(), command, id);
      return found === undefined ? [] : [found];
    },
    candidates: async ({ id }, records) => {
      const own = builds.dockerfile(id);
      if (own?.uri !== undefined && (await exists(own.uri))) return [own];
      const files = await workspaceDockerfiles();
      return [...records.flatMap((record) => builtFrom(record, files) ?? []), ...files];
    },
  };
}

/** A file that was built once may have gone, and the same image may come from a copy of it. */
async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
