import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { TransferProgress } from '../../../core/model/imageTransfer.ts';
import { toAbortSignal } from '../../host/cancellation.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Services } from '../../host/services.ts';
import { requireTrust } from '../build/requireTrust.ts';
import type { Command } from '../command.ts';
import { containerFor } from '../steps/containersFor.ts';
import { requireKept } from '../steps/requireKept.ts';
import { confirmRecreate } from './confirmRecreate.ts';

/** Pulls the image of a container and, when it is another one by now, makes the container anew of it. */
export const updateContainerImage: Command = async (services, args) => {
  requireTrust();
  const container = await containerFor(services, args, {
    title: vscode.l10n.t('Pull Newer Image and Recreate'),
    none: vscode.l10n.t('There is no container.'),
    offers: ({ state }) => state !== 'removing',
  });
  if (container === undefined) return;
  const { id, name } = container;
  const client = await services.engine.client();
  await requireKept(client, id);
  const { reference, imageId } = await imageOf(client, id);
  if (!(await pullNewer(client, reference, imageId))) {
    const message = vscode.l10n.t('"{0}" runs the newest {1} already.', name, reference);
    void vscode.window.showInformationMessage(message);
    return;
  }
  if (!(await confirmRecreate(services, name))) return;
  const next = await recreate(services, client, { id, name, reference });
  void vscode.window.showInformationMessage(
    vscode.l10n.t('"{0}" is of the newer {1} now.', name, reference),
  );
  await vscode.commands.executeCommand('stevedore.container.open', next);
};

async function imageOf(
  client: EngineClient,
  id: string,
): Promise<{ readonly reference: string; readonly imageId: string }> {
  const { Image: imageId, Config: config } = (await client.inspect('container', id)) as {
    readonly Image: string;
    readonly Config?: { readonly Image?: string };
  };
  const reference = config?.Image ?? '';
  if (reference === '' || /@|^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference))
    throw new Error(
      vscode.l10n.t(
        'The container was made of an image by its id or digest, of which there can be no newer one.',
      ),
    );
  return { reference, imageId };
}

/** @returns whether the reference names another image now than the container was made of */
async function pullNewer(
  client: EngineClient,
  reference: string,
  imageId: string,
): Promise<boolean> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Pulling {0}', reference),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    const signal = toAbortSignal(token);
    const credentials = await loadEngine().findCredentials(reference, { signal });
    const call = { signal, ...(credentials !== undefined && { credentials }) };
    let share = 0;
    for await (const state of client.pullImage(reference, call)) {
      const now = state.bytesTotal > 0 ? (100 * state.bytesDone) / state.bytesTotal : 0;
      progress.report({ message: progressText(state), increment: Math.max(0, now - share) });
      share = Math.max(share, now);
    }
  });
  const { Id: newest } = await client.inspect('image', reference);
  // Podman leaves the algorithm out in some of its answers.
  const bare = (id: string): string => id.replace(/^sha256:/, '');
  return typeof newest === 'string' && bare(newest) !== bare(imageId);
}

function progressText({ bytesDone, bytesTotal, message }: TransferProgress): string {
  return bytesTotal === 0
    ? message
    : vscode.l10n.t('{0} of {1}', formatBytes(bytesDone), formatBytes(bytesTotal));
}

function recreate(
  services: Services,
  client: EngineClient,
  target: { readonly id: string; readonly name: string; readonly reference: string },
): Thenable<string> {
  const { id, name, reference } = target;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Recreating {0}', name),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, token) =>
    services.pending.run([id], vscode.l10n.t('recreating…'), () =>
      loadEngine().recreateContainer(client, id, {
        image: reference,
        signal: toAbortSignal(token),
      }),
    ),
  );
}
