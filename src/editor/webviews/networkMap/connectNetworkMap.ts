import * as vscode from 'vscode';
import type { InventoryChange, InventoryStatus } from '../../../core/engine/inventory.ts';
import { describeError } from '../../host/describeError.ts';
import { engineHost } from '../../host/engineHost.ts';
import type { Services } from '../../host/services.ts';
import type { MapRequest, MapUpdate } from '../protocol/networkMap.ts';
import { parseMapRequest } from '../protocol/parseMapRequest.ts';
import { saveDrawing } from './saveDrawing.ts';
import { toNetworkMap } from './toNetworkMap.ts';

/** Many containers may come at once; a drawing that changes more often cannot be followed. */
const drawEveryMs = 100;

/** Draws what the inventory has, while the tab is to be seen. */
export function connectNetworkMap(
  { engine, errors }: Pick<Services, 'engine' | 'errors'>,
  panel: vscode.WebviewPanel,
): void {
  const { inventory } = engine;
  let isReady = false;
  let timer: NodeJS.Timeout | undefined;
  let hold: { release(): void } | undefined;

  const draw = (): void => {
    timer = undefined;
    if (!isReady || hold === undefined) return;
    const { status } = inventory;
    const map = toNetworkMap(inventory, {
      l10n: vscode.l10n,
      language: vscode.env.language,
      engine: engineText(status),
      notice: noticeOf(status),
    });
    void panel.webview.postMessage({ type: 'show', map } satisfies MapUpdate);
  };
  const drawSoon = (): void => {
    timer ??= setTimeout(draw, drawEveryMs);
  };
  const show = (): void => {
    hold ??= inventory.hold();
    drawSoon();
  };
  const hide = (): void => {
    hold?.release();
    hold = undefined;
  };

  const answer = async (request: MapRequest): Promise<void> => {
    switch (request.type) {
      case 'ready':
        isReady = true;
        drawSoon();
        return;
      case 'run': {
        const { kind, action, id } = request;
        if (action !== 'open') await runCommand(action, kind, id);
        else if (kind === 'container') await runCommand(action, kind, id);
        return;
      }
      case 'export':
        return saveDrawing(request.svg);
    }
  };

  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const request = parseMapRequest(message);
      if (request === undefined) return;
      void answer(request).catch((error: unknown) =>
        errors.report(vscode.l10n.t('Network Map'), error),
      );
    }),
    panel.onDidChangeViewState(() => (panel.visible ? show() : hide())),
    inventory.onChange((change) => {
      if (concerns(change)) drawSoon();
    }),
    engine.onDidSwitch(drawSoon),
  );
  show();
  panel.onDidDispose(() => {
    clearTimeout(timer);
    hide();
    listeners.dispose();
  });
}

/** Connecting asks for the other side: the command is told which one it has. */
async function runCommand(
  action: string,
  kind: 'container' | 'network',
  id: string,
): Promise<void> {
  if (action === 'open' || action === 'inspect') {
    await vscode.commands.executeCommand(`stevedore.${kind}.${action}`, id);
  } else await vscode.commands.executeCommand(`stevedore.network.${action}`, { [kind]: id });
}

function concerns({ statusChanged, containers, networks }: InventoryChange): boolean {
  return [containers, networks].some(
    ({ added, changed, removed }) =>
      statusChanged || added.length + changed.length + removed.length > 0,
  );
}

function engineText(status: InventoryStatus): string {
  if (status.kind !== 'live') return '';
  const { endpoint, server } = status;
  const product = server.product === 'podman' ? 'Podman' : 'Docker';
  const host = engineHost(endpoint);
  return [`${product} ${server.version}`, endpoint.contextName, host ?? '']
    .filter(Boolean)
    .join(' · ');
}

function noticeOf(status: InventoryStatus): string | undefined {
  if (status.kind === 'unavailable') return describeError(status.error);
  return status.kind === 'live' ? undefined : vscode.l10n.t('Asking the engine…');
}
