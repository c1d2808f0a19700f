import * as vscode from 'vscode';
import type { ImageRecord } from '../../core/model/imageRecord.ts';
import type { EngineService } from './services.ts';

/** Who completes a name does not wait longer. */
const DEADLINE_MS = 1500;

/**
 * The images of the engine, for completion: those of a live inventory, else an engine of this machine is asked. None in
 * workspaces that are not trusted. Never rejects.
 */
export async function listEngineImages({
  engine,
  log,
}: {
  readonly engine: Pick<EngineService, 'inventory' | 'client' | 'endpoint'> | undefined;
  readonly log: Pick<vscode.LogOutputChannel, 'debug'>;
}): Promise<readonly ImageRecord[]> {
  if (!engine || !vscode.workspace.isTrusted) return [];
  if (engine.inventory.status.kind === 'live') return [...engine.inventory.images.values()];
  try {
    const { kind } = (await engine.endpoint()).transport;
    if (kind !== 'socket' && kind !== 'pipe') return [];
    const signal = AbortSignal.timeout(DEADLINE_MS);
    return await (await engine.client(signal)).listImages({ signal });
  } catch (error) {
    log.debug(`Images of the engine: ${String(error)}`);
    return [];
  }
}
