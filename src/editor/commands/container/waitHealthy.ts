import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import { toAbortSignal } from '../../host/cancellation.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';
import { inParallel } from '../steps/inParallel.ts';

/** Waits until the health checks of containers have come to a verdict, and tells it. */
export const waitUntilContainersHealthy: Command = async (services, args) => {
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Wait Until Healthy'),
    none: vscode.l10n.t('No running container has a health check.'),
    offers: ({ state, health }) => state === 'running' && health !== undefined,
  });
  const checked = (containers ?? []).filter(({ health }) => health !== undefined);
  if (containers === undefined) return;
  if (checked.length === 0)
    throw new Error(vscode.l10n.t('No running container has a health check.'));
  const lines = await wait(services, checked);
  if (lines.length === 0) return;
  const text = lines.map(({ line }) => line).join(' ');
  if (lines.every(({ good }) => good)) void vscode.window.showInformationMessage(text);
  else void vscode.window.showWarningMessage(text);
};

interface Verdict {
  readonly good: boolean;
  readonly line: string;
}

/** Nothing when it was cancelled. */
async function wait(
  services: Services,
  containers: readonly ContainerRecord[],
): Promise<readonly Verdict[]> {
  const [first] = containers;
  const title =
    containers.length === 1
      ? vscode.l10n.t('Waiting until {0} is healthy', first?.name ?? '')
      : vscode.l10n.t('Waiting until {0} containers are healthy', containers.length);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const signal = toAbortSignal(token);
    const client = await services.engine.client(signal);
    const { waitUntilHealthy } = loadEngine();
    const settled = await inParallel(
      containers,
      async ({ id, name }) => {
        const outcome = await waitUntilHealthy(client, id, { signal });
        progress.report({ message: name });
        return outcome;
      },
      containers.length,
    );
    if (token.isCancellationRequested) return [];
    return settled.map((result): Verdict => {
      const { name } = result.item;
      if ('error' in result)
        return { good: false, line: `${name}: ${services.errors.describe(result.error)}` };
      return { good: result.value === 'healthy', line: verdictText(name, result.value) };
    });
  });
}

function verdictText(name: string, outcome: 'healthy' | 'unhealthy' | 'exited'): string {
  switch (outcome) {
    case 'healthy':
      return vscode.l10n.t('{0} is healthy.', name);
    case 'unhealthy':
      return vscode.l10n.t('{0} is unhealthy.', name);
    case 'exited':
      return vscode.l10n.t('{0} does not run any more.', name);
  }
}
