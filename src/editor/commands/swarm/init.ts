import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { Services } from '../../host/services.ts';
import { withContext } from '../../host/withContext.ts';
import { contextOf, isEngineNode } from '../../views/engines/engineRow.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { isSwarmAddress } from './isSwarmAddress.ts';

/** Makes a swarm of the engine alone, after saying what that means. Others can join it later. */
export const startSwarm: Command = async (services, [clicked]) => {
  const context = isEngineNode(clicked) ? contextOf(clicked.engineRow) : undefined;
  const isOther =
    context !== undefined && context !== (await services.engine.endpoint()).contextName;
  if (isOther) await withContext(context, {}, (client) => start(services, client, context));
  else await start(services, await services.engine.client());
  await services.swarm.askAnew();
};

async function start(services: Services, client: EngineClient, context?: string): Promise<void> {
  const state = await client.swarmState();
  if (!state.isSupported) throw new Error(vscode.l10n.t('This engine has no swarm mode.'));
  if (state.status !== 'inactive') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The engine is part of a swarm already.'),
    );
    return;
  }
  const advertiseAddress = await askAddress();
  if (advertiseAddress === undefined) return;
  const choice = { title: vscode.l10n.t('Start the Swarm'), value: true };
  const sure = await confirm(
    services,
    vscode.l10n.t('Start a swarm with this engine?'),
    [
      vscode.l10n.t(
        'The engine becomes the only manager of a new swarm, and runs services itself. It listens on port 2377 for others who join, and makes the networks ingress and docker_gwbridge.',
      ),
      vscode.l10n.t('Containers go on as they are. "Leave Swarm" ends it again.'),
    ],
    [choice],
    context,
  );
  if (sure === undefined) return;
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Starting the swarm…'),
  };
  await vscode.window.withProgress(progress, () =>
    client.initSwarm(advertiseAddress === '' ? {} : { advertiseAddress }),
  );
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The swarm has started. Its nodes, stacks and services are in the view Swarm.'),
  );
}

function askAddress(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Start a Swarm'),
    prompt: vscode.l10n.t(
      'Address or network interface by which other nodes reach this one. Leave it empty when the machine has only one.',
    ),
    placeHolder: '192.168.0.10',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text === '' || isSwarmAddress(text)
        ? undefined
        : vscode.l10n.t('Type an address or the name of a network interface.'),
  });
}
