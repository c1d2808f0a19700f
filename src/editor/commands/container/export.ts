import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import * as vscode from 'vscode';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import { toAbortSignal } from '../../host/cancellation.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { containerFor } from '../steps/containersFor.ts';

/** A message per so many bytes is enough to see that it goes on. */
const REPORT_BYTES = 4 * 1024 * 1024;

/** Writes a container's whole file system to a tar file, which appears when it is complete. */
export const exportContainer: Command = async (services, args) => {
  const title = vscode.l10n.t('Export File System');
  const container = await containerFor(services, args, {
    title,
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  if (container === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title,
    filters: { [vscode.l10n.t('Tar archive')]: ['tar'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${container.name}.tar`) }),
  });
  if (target === undefined) return;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Exporting {0}', container.name),
    cancellable: true,
  };
  await vscode.window.withProgress(options, (progress, token) =>
    writeArchive(services, container.id, target.fsPath, toAbortSignal(token), (bytes) =>
      progress.report({ message: formatBytes(bytes) }),
    ),
  );
};

/** Until it is whole the file has another name, which a failure or the signal removes. */
async function writeArchive(
  { engine }: Services,
  id: string,
  target: string,
  signal: AbortSignal,
  report: (bytes: number) => void,
): Promise<void> {
  const part = `${target}.${randomUUID()}.part`;
  try {
    const client = await engine.client(signal);
    const archive = await client.exportContainer(id, { signal });
    await pipeline(counted(archive, report), createWriteStream(part, { flags: 'wx' }));
    signal.throwIfAborted();
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  report: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let reported = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes - reported >= REPORT_BYTES) report((reported = bytes));
    yield chunk;
  }
}
