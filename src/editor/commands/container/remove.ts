import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { Command } from '../command.ts';
import { isOfFiles } from '../containerFile/placesFor.ts';
import { removeContainerFiles } from '../containerFile/remove.ts';
import { SLOW_DEADLINE_MS } from '../steps/changeContainers.ts';
import { containersFor } from '../steps/containersFor.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { runEach } from '../steps/runEach.ts';
import { confirmContainerRemoval } from './confirmRemoval.ts';
import { planContainerRemoval } from './removalPlan.ts';

export const removeContainers: Command = async (services, args) => {
  // The key for removing means what has the focus, which may be a file of a container.
  if (isOfFiles(args)) return removeContainerFiles(services, args);
  const targets = await containersFor(services, args, {
    title: vscode.l10n.t('Remove Containers'),
    none: vscode.l10n.t('No container to remove.'),
    offers: () => true,
  });
  if (targets === undefined) return;
  const all = await readRecords(services.engine, 'container');
  const choice = await confirmContainerRemoval(services, planContainerRemoval(targets, all));
  if (choice === undefined) return;
  const client = await services.engine.client();
  await runEach(services, choice.containers, {
    view: 'stevedore.containers',
    pending: vscode.l10n.t('removing…'),
    key: ({ id }) => id,
    name: ({ name }) => name,
    work: (container) => stopAndRemove(client, container, choice.removeAnonymousVolumes),
  });
};

/** Never by force: a container that runs gets the signal and the time that it asked for. */
async function stopAndRemove(
  client: EngineClient,
  { id, state }: ContainerRecord,
  removeAnonymousVolumes: boolean,
): Promise<void> {
  if (/^(?:running|paused|restarting)$/.test(state))
    await client.stopContainer(id, { deadlineMs: SLOW_DEADLINE_MS });
  await client.removeContainer(id, { removeAnonymousVolumes, deadlineMs: SLOW_DEADLINE_MS });
}
