import * as vscode from 'vscode';
import { confirm, type ConfirmServices } from '../steps/confirm.ts';
import { heldLines } from '../steps/heldLines.ts';
import { joinNames, listNames } from '../steps/joinNames.ts';
import type { NetworkRemovalPlan } from './removalPlan.ts';

/** Names the networks and the containers that hang on them; held and built-in ones are not offered. */
export function confirmNetworkRemoval(
  services: ConfirmServices,
  plan: NetworkRemovalPlan,
): Promise<true | undefined> {
  const names = plan.removable.map(({ name }) => name);
  const details = [
    names.length > 1 ? listNames(names) : undefined,
    plan.stranded.length > 0
      ? vscode.l10n.t(
          'These stopped containers cannot start without it: {0}.',
          joinNames(plan.stranded),
        )
      : undefined,
    plan.held.length > 0 ? heldLines(plan.held) : undefined,
    plan.builtIn.length > 0
      ? vscode.l10n.t('Part of the engine, stays: {0}.', joinNames(plan.builtIn))
      : undefined,
  ];
  if (names.length === 0)
    return confirm(services, vscode.l10n.t('None of these networks can be removed.'), details, []);
  const message =
    names.length === 1
      ? vscode.l10n.t('Remove the network "{0}"?', names[0] ?? '')
      : vscode.l10n.t('Remove {0} networks?', names.length);
  return confirm(services, message, details, [{ title: vscode.l10n.t('Remove'), value: true }]);
}
