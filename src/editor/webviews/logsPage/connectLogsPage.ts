import * as vscode from 'vscode';
import { composeMembership } from '../../../core/model/composeMembership.ts';
import type { Services } from '../../host/services.ts';
import { createLogSession } from '../logs/createLogSession.ts';
import { parseLogsRequest } from '../protocol/parseLogsRequest.ts';
import type { ContainerLogsTarget } from './parseLogsUri.ts';

/** Connects one page with the logs of several containers. Nothing is followed while the page is hidden. */
export function connectLogsPage(
  services: Services,
  panel: vscode.WebviewPanel,
  target: ContainerLogsTarget,
): void {
  const { inventory } = services.engine;
  const namesNow = (): readonly string[] => {
    if (target.kind === 'containers') return target.names;
    return [...inventory.containers.values()]
      .filter(({ labels }) => composeMembership(labels)?.project === target.title)
      .map(({ name }) => name)
      .sort();
  };
  const idOf = (source: string): string | undefined => {
    for (const { id, name } of inventory.containers.values()) if (name === source) return id;
    return undefined;
  };
  const session = createLogSession(services, {
    sources: namesNow(),
    fileName: target.title,
    idOf,
    post: (update) => void panel.webview.postMessage(update),
  });
  let hold: { release(): void } | undefined;
  const hide = () => {
    session.stop();
    hold?.release();
    hold = undefined;
  };

  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const request = parseLogsRequest(message);
      if (!request || !panel.visible) return;
      hold ??= inventory.hold();
      session.setSources(namesNow());
      void session
        .answer(request)
        .catch((error: unknown) => services.errors.report(vscode.l10n.t('Logs'), error));
    }),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) hide();
    }),
    inventory.onChange(() => {
      if (hold) session.setSources(namesNow());
    }),
  );
  panel.onDidDispose(() => {
    hide();
    listeners.dispose();
  });
}
