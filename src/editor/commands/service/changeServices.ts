import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { ServiceRecord } from '../../../core/model/swarm/serviceRecord.ts';
import type { Services } from '../../host/services.ts';
import { runEach } from '../steps/runEach.ts';

/** Changes services, which their rows show meanwhile; what the engine warns of is shown once. */
export async function changeServices(
  services: Services,
  targets: readonly ServiceRecord[],
  pending: string,
  work: (client: EngineClient, service: ServiceRecord) => Promise<readonly string[]>,
): Promise<void> {
  const client = await services.engine.client();
  const warnings: string[] = [];
  await runEach(services, targets, {
    view: 'stevedore.swarm',
    pending,
    key: ({ id }) => id,
    name: ({ name }) => name,
    work: async (service) => warnings.push(...(await work(client, service))),
  });
  const told = [...new Set(warnings)].join(' ');
  if (told !== '') void vscode.window.showWarningMessage(told);
}
