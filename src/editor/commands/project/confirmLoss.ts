import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import { confirm, type ConfirmServices } from '../steps/confirm.ts';
import { listNames } from '../steps/joinNames.ts';

/** Asks before compose replaces containers that are there; true at once where there is none. */
export function confirmProjectRecreate(
  services: ConfirmServices,
  what: string,
  containers: readonly ContainerRecord[],
): Promise<boolean> {
  return confirmLoss(services, containers, {
    question: vscode.l10n.t('Recreate the containers of {0}?', what),
    button: vscode.l10n.t('Recreate'),
  });
}

/** Asks before compose removes containers that are too many. */
export function confirmScaleDown(
  services: ConfirmServices,
  service: string,
  containers: readonly ContainerRecord[],
  count: number,
): Promise<boolean> {
  return confirmLoss(services, containers, {
    question: vscode.l10n.t('Scale {0} down to {1} of these containers?', service, count),
    button: vscode.l10n.t('Scale'),
  });
}

async function confirmLoss(
  services: ConfirmServices,
  containers: readonly ContainerRecord[],
  { question, button }: { readonly question: string; readonly button: string },
): Promise<boolean> {
  if (containers.length === 0) return true;
  const sure = await confirm(
    services,
    question,
    [
      listNames(containers.map(({ name }) => name)),
      vscode.l10n.t('Files inside containers that go are lost, unless they are in a volume.'),
    ],
    [{ title: button, value: true }],
  );
  return sure === true;
}
