import * as vscode from 'vscode';
import { parseConfigHashes } from '../../../core/compose/drift/configHashes.ts';
import { toPlain } from '../../../core/compose/document/readNode.ts';
import { composeActions } from '../../../core/composeCli/composeArguments.ts';
import { runCompose } from '../../../core/composeCli/runCompose.ts';
import { projectId, type ProjectTarget } from '../../contract/projectTarget.ts';
import { composeEnvironment } from '../../host/compose/composeEnvironment.ts';
import type { KnownProject } from '../../host/compose/findAllProjects.ts';
import { projectArguments } from '../../host/compose/projectArguments.ts';
import type { Services } from '../../host/services.ts';
import type { ProjectHashes } from './projectRows.ts';

/** What compose says that the projects' containers should be; asked once for each version of their files. */
export interface DriftWatch {
  of(target: ProjectTarget): ProjectHashes | undefined;
  /** Asks about those that have changed since. Resolves when all is known; never rejects. */
  update(projects: readonly KnownProject[]): Promise<void>;
  /** Whether compose was found; undefined before anybody asked. */
  hasCompose(): boolean | undefined;
  /** Forgets everything: another engine or command line. */
  clear(): void;
}

interface Asked {
  readonly signature: string;
  readonly hashes: ProjectHashes | undefined;
}

export function createDriftWatch(services: Services, onChange: () => void): DriftWatch {
  const { projectOptions, log } = services;
  let asked = new Map<string, Asked>();
  let hasCompose: boolean | undefined;

  async function ask({ target, project }: KnownProject): Promise<void> {
    if (project === undefined || target.folder === undefined) return;
    const args = projectArguments(target, projectOptions.get(target.key), composeActions.hashes);
    const signature = JSON.stringify([args, toPlain(project.model)]);
    if (asked.get(projectId(target))?.signature === signature) return;
    const { tool, environment } = await composeEnvironment(services);
    hasCompose = tool !== undefined;
    if (tool === undefined) return;
    const { folder } = target;
    let hashes: ProjectHashes | undefined;
    try {
      const output = await runCompose(tool, args, { folder, environment });
      hashes = { hashes: parseConfigHashes(output), version: tool.version };
    } catch (error) {
      // A file that compose refuses shows its faults in the editor.
      log.debug(`Hashes of ${target.project}: ${String(error)}`);
    }
    asked.set(projectId(target), { signature, hashes });
    onChange();
  }

  return {
    of: (target) => asked.get(projectId(target))?.hashes,
    update: async (projects) => {
      // Compose reads what the files name, and may run credential helpers.
      if (!vscode.workspace.isTrusted) return;
      for (const project of projects)
        await ask(project).catch((error: unknown) => log.debug(`Compose: ${String(error)}`));
    },
    hasCompose: () => hasCompose,
    clear: () => {
      asked = new Map();
      hasCompose = undefined;
    },
  };
}
