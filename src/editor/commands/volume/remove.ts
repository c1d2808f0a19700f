import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { SLOW_DEADLINE_MS } from '../steps/changeContainers.ts';
import { confirm, type ConfirmServices } from '../steps/confirm.ts';
import { heldLines } from '../steps/heldLines.ts';
import { listNames } from '../steps/joinNames.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { runEach } from '../steps/runEach.ts';
import { volumesFor } from '../steps/volumesFor.ts';
import { planVolumeRemoval, type VolumeRemovalPlan } from './removalPlan.ts';

export const removeVolumes: Command = async (services, args) => {
  const names = await volumesFor(services, args, {
    title: vscode.l10n.t('Remove Volumes'),
    none: vscode.l10n.t('There is no volume.'),
  });
  if (names === undefined) return;
  const plan = planVolumeRemoval(names, await readRecords(services.engine, 'container'));
  if ((await askWhether(services, plan)) === undefined) return;
  const client = await services.engine.client();
  await runEach(services, plan.removable, {
    view: 'stevedore.volumes',
    pending: vscode.l10n.t('removing…'),
    key: (name) => name,
    name: (name) => name,
    work: async (name) => {
      if (services.volumes.browsed() === name) services.volumes.browse(undefined);
      await services.volumes.closeFiles(name);
      await client.removeVolume(name, { deadlineMs: SLOW_DEADLINE_MS });
    },
  });
};

/** A volume that a container holds is not offered: the engine would keep it even when forced. */
function askWhether(
  services: ConfirmServices,
  { removable, held }: VolumeRemovalPlan,
): Promise<true | undefined> {
  const [only = ''] = removable;
  const holding = held.length > 0 ? heldLines(held) : undefined;
  if (removable.length === 0)
    return confirm(
      services,
      vscode.l10n.t('Nothing can be removed: containers use it.'),
      [holding],
      [],
    );
  const message =
    removable.length === 1
      ? vscode.l10n.t('Remove the volume "{0}" and its data?', only)
      : vscode.l10n.t('Remove {0} volumes and their data?', removable.length);
  const names = removable.length > 1 ? listNames(removable) : undefined;
  const remove = { title: vscode.l10n.t('Remove'), value: true } as const;
  return confirm(
    services,
    message,
    [names, holding, vscode.l10n.t('This cannot be undone.')],
    [remove],
  );
}
