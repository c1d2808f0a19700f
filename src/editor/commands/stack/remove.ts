import * as vscode from 'vscode';
import type { StackContents, StackItem } from '../../../core/engine/calls/swarmCalls.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { joinNames } from '../steps/joinNames.ts';
import { stackFor } from '../steps/swarmObjectsFor.ts';

/** Removes all that a stack consists of, after showing it by name. Volumes stay. */
export const removeStack: Command = async (services, args) => {
  const name = await stackFor(services, args, vscode.l10n.t('Remove Stack'));
  if (name === undefined) return;
  const client = await services.engine.client();
  const contents = await client.stackContents(name);
  const sure = await confirm(
    services,
    vscode.l10n.t('Remove the stack "{0}"?', name),
    [...lines(contents), vscode.l10n.t('Volumes stay on their nodes.')],
    [{ title: vscode.l10n.t('Remove'), value: true }],
  );
  if (sure === undefined) return;
  const ids = [`stack/${name}`, ...contents.services.map(({ id }) => id)];
  await vscode.window.withProgress({ location: { viewId: 'stevedore.swarm' } }, () =>
    services.pending.run(ids, vscode.l10n.t('removing…'), () => client.removeStack(name)),
  );
};

function lines({ services, secrets, configs, networks }: StackContents) {
  const names = (items: readonly StackItem[]): string => joinNames(items.map(({ name }) => name));
  return [
    services.length > 0 ? vscode.l10n.t('Services: {0}', names(services)) : undefined,
    secrets.length > 0 ? vscode.l10n.t('Secrets: {0}', names(secrets)) : undefined,
    configs.length > 0 ? vscode.l10n.t('Configs: {0}', names(configs)) : undefined,
    networks.length > 0 ? vscode.l10n.t('Networks: {0}', names(networks)) : undefined,
  ];
}
