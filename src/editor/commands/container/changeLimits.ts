import * as vscode from 'vscode';
import type { ContainerUpdate } from '../../../core/engine/calls/containerEditCalls.ts';
import type { ContainerDetails } from '../../../core/engine/containerDetails.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Command } from '../command.ts';
import { containerFor } from '../steps/containersFor.ts';
import { askLimit, askSwap, limitFields, type LimitField } from './limitFields.ts';
import { askRestartPolicy, restartPolicyText } from './restartPolicy.ts';

/** Changes limits and the restart policy of a container, which goes on running. */
export const changeContainerLimits: Command = async (services, args) => {
  const title = vscode.l10n.t('Limits and Restart Policy');
  const container = await containerFor(services, args, {
    title,
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  if (container === undefined) return;
  const client = await services.engine.client();
  const details = await client.containerDetails(container.id);
  const field = await pickField(title, details);
  if (field === undefined) return;
  const update =
    field === 'restartPolicy'
      ? await askRestartPolicy(title)
      : await askLimit(title, field, details);
  if (update === undefined) return;
  const whole = await withSwap(title, update, details);
  if (whole === undefined) return;
  const warnings = await client.updateContainer(container.id, whole);
  if (warnings.length > 0) void vscode.window.showWarningMessage(warnings.join(' '));
};

async function pickField(
  title: string,
  details: ContainerDetails,
): Promise<LimitField | 'restartPolicy' | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      ...limitFields().map((field) => ({
        label: field.label,
        description: field.shown(details.limits) ?? vscode.l10n.t('no limit'),
        detail: field.explained,
        field,
      })),
      {
        label: vscode.l10n.t('Restart policy'),
        description: restartPolicyText(details.restartPolicy),
        detail: vscode.l10n.t('When the engine starts the container again by itself.'),
        field: 'restartPolicy' as const,
      },
    ],
    { title, placeHolder: vscode.l10n.t('What to change'), matchOnDetail: true },
  );
  return picked?.field;
}

/** Asks for memory and swap too, where the engine would refuse the new memory limit without it. */
async function withSwap(
  title: string,
  update: ContainerUpdate,
  { limits }: ContainerDetails,
): Promise<ContainerUpdate | undefined> {
  const { update: whole, raisedFrom } = loadEngine().keepSwap(update, limits);
  if (raisedFrom === undefined) return whole;
  const swap = await askSwap(title, whole, raisedFrom);
  return swap === undefined ? undefined : { ...whole, ...swap };
}
