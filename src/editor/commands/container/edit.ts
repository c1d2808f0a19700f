import * as vscode from 'vscode';
import { requireTrust } from '../build/requireTrust.ts';
import type { Command } from '../command.ts';
import { containerFor } from '../steps/containersFor.ts';
import { openRunForm } from '../steps/openRunForm.ts';
import { requireKept } from '../steps/requireKept.ts';

/** Opens the form with the options of a container, which is made anew with what is changed there. */
export const editContainer: Command = async (services, args) => {
  requireTrust();
  const container = await containerFor(services, args, {
    title: vscode.l10n.t('Edit and Recreate'),
    none: vscode.l10n.t('There is no container.'),
    offers: ({ state }) => state !== 'removing',
  });
  if (container === undefined) return;
  await requireKept(await services.engine.client(), container.id);
  await openRunForm(
    { kind: 'container', id: container.id },
    vscode.l10n.t('Edit {0}', container.name),
  );
};
