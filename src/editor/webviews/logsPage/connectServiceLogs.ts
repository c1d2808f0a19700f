import * as vscode from 'vscode';
import { groupStacks } from '../../../core/model/swarm/groupStacks.ts';
import type { Services } from '../../host/services.ts';
import { createSession } from '../logs/createLogSession.ts';
import { parseLogsRequest } from '../protocol/parseLogsRequest.ts';
import { createServiceLogPorts } from './createServiceLogPorts.ts';
import type { ServiceLogsTarget } from './parseLogsUri.ts';

/** Connects one page with the logs of services of a swarm, a source for each task. Nothing is followed while it is hidden. */
export function connectServiceLogs(
  services: Services,
  panel: vscode.WebviewPanel,
  target: ServiceLogsTarget,
): void {
  const { engine, errors } = services;
  const stack = target.kind === 'stack' ? target.title : undefined;
  const ports = createServiceLogPorts(engine, stack, (sources) => session.addSources(sources));
  const session = createSession(services, ports, {
    sources: [],
    streams: target.kind === 'services' ? target.names : [],
    fileName: target.title,
    post: (update) => void panel.webview.postMessage(update),
  });
  let hold: { release(): void } | undefined;
  const hide = () => {
    session.stop();
    hold?.release();
    hold = undefined;
  };

  /** The services of a stack as they are now. */
  async function followStack(name: string): Promise<void> {
    const { stacks } = groupStacks(await (await engine.client()).listServices());
    const found = stacks.find((each) => each.name === name);
    session.setStreams((found?.services ?? []).map((service) => service.name));
  }

  async function receive(message: unknown): Promise<void> {
    const request = parseLogsRequest(message);
    if (!request || !panel.visible) return;
    hold ??= engine.inventory.hold();
    await session.answer(request);
    if (request.type === 'open' && stack !== undefined) await followStack(stack);
  }

  const listener = panel.webview.onDidReceiveMessage((message: unknown) => {
    receive(message).catch((error: unknown) => errors.report(vscode.l10n.t('Logs'), error));
  });
  const visibility = panel.onDidChangeViewState(() => {
    if (!panel.visible) hide();
  });
  panel.onDidDispose(() => {
    hide();
    listener.dispose();
    visibility.dispose();
  });
}
