import * as vscode from 'vscode';
import { groupStacks } from '../../../core/model/swarm/groupStacks.ts';
import { isAborted } from '../../host/describeError.ts';
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
  const { engine, errors, log } = services;
  const stack = target.kind === 'stack' ? target.title : undefined;
  const ports = createServiceLogPorts(engine, stack, (sources) => session.addSources(sources));
  const session = createSession(services, ports, {
    sources: [],
    streams: target.kind === 'services' ? target.names : [],
    fileName: target.title,
    post: (update) => void panel.webview.postMessage(update),
  });
  let hold: { release(): void } | undefined;
  let watching = new AbortController();
  const hide = () => {
    watching.abort();
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

  /** Also of services that the stack gets later. */
  async function watchStack(name: string): Promise<void> {
    watching.abort();
    watching = new AbortController();
    const { signal } = watching;
    const client = await engine.client(signal);
    const events = await client.events({ signal, types: ['service'] });
    await followStack(name);
    try {
      for await (const { action } of events) if (action !== 'update') await followStack(name);
    } catch (error) {
      // An engine that goes away is told of by the log itself.
      log.debug(`Services of ${name}: ${String(error)}`);
    }
  }

  async function receive(message: unknown): Promise<void> {
    const request = parseLogsRequest(message);
    if (!request || !panel.visible) return;
    hold ??= engine.inventory.hold();
    await session.answer(request);
    if (request.type === 'open' && stack !== undefined) await watchStack(stack);
  }

  const listener = panel.webview.onDidReceiveMessage((message: unknown) => {
    receive(message).catch((error: unknown) => {
      if (!isAborted(error)) errors.report(vscode.l10n.t('Logs'), error);
    });
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
