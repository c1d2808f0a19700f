import * as vscode from 'vscode';
import type { NetworkEndpoint } from '../../../core/engine/calls/networkCalls.ts';
import { checkAddress } from '../../../core/model/network/checkAddresses.ts';
import type { NetworkRecord } from '../../../core/model/networkRecord.ts';
import type { Command } from '../command.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { pickOf } from '../steps/pickOf.ts';
import { endTargets, isConnected, mayConnect, takesContainers } from './endTargets.ts';
import { faultText } from './faultText.ts';
import { toContainerItem, toNetworkItem } from './endItems.ts';

/** Connects a container with a network: asks for the side that is not known, then for another name and an address. */
export const connectNetwork: Command = async ({ engine, pending }, args) => {
  const title = vscode.l10n.t('Connect Container to Network');
  const targets = endTargets(args);
  const [containers, networks] = await Promise.all([
    readRecords(engine, 'container'),
    readRecords(engine, 'network'),
  ]);
  const given = networks.find(({ id }) => id === targets.networks[0]);
  const able = containers.filter(
    (container) =>
      (targets.containers.length === 0 || targets.containers.includes(container.id)) &&
      mayConnect(container) &&
      (given === undefined || !isConnected(container, given)),
  );
  const none = vscode.l10n.t('There is no container that could be connected.');
  const container =
    targets.containers.length > 0 && able.length === 1
      ? able[0]
      : (
          await pickOf(Promise.resolve(able.map(toContainerItem)), { title, none, many: false })
        )?.[0];
  if (container === undefined) return;
  const free = networks.filter((one) => takesContainers(one) && !isConnected(container, one));
  const noNetwork = vscode.l10n.t('The container is in every network already.');
  const question = { title, none: noNetwork, many: false };
  const network = given ?? (await pickOf(Promise.resolve(free.map(toNetworkItem)), question))?.[0];
  if (network === undefined) return;
  const endpoint = network.builtIn ? {} : await askEndpoint(title, network);
  if (endpoint === undefined) return;
  const client = await engine.client();
  await pending.run([container.id, network.id], vscode.l10n.t('connecting…'), () =>
    client.connectNetwork(network.id, container.id, endpoint),
  );
};

/** The engine gives names and fixed addresses in networks that somebody made only. */
async function askEndpoint(
  title: string,
  { subnets }: NetworkRecord,
): Promise<NetworkEndpoint | undefined> {
  const aliases = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Further names in this network, separated by commas. Leave empty for none.',
    ),
    ignoreFocusOut: true,
    validateInput: (text) =>
      toNames(text).every((name) => /^[\w][\w.-]*$/.test(name))
        ? undefined
        : vscode.l10n.t('Letters, digits, dots, dashes and underscores.'),
  });
  if (aliases === undefined) return undefined;
  const written = subnets.map(({ subnet }) => subnet);
  const address = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Fixed address in {0}. Leave empty to let the engine choose.',
      written.join(', '),
    ),
    ignoreFocusOut: true,
    validateInput: (text) => {
      const fault = text.trim() === '' ? undefined : checkAddress(text.trim(), written);
      return fault === undefined ? undefined : faultText(fault);
    },
  });
  if (address === undefined) return undefined;
  const fixed = address.trim();
  const names = toNames(aliases);
  return {
    ...(names.length > 0 && { aliases: names }),
    ...(fixed !== '' && { [fixed.includes(':') ? 'ipv6' : 'ipv4']: fixed }),
  };
}

function toNames(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
