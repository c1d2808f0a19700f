import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { pickOf } from '../steps/pickOf.ts';
import { toContainerItem, toNetworkItem } from './endItems.ts';
import { endTargets, isConnected, mayConnect } from './endTargets.ts';

/** Takes a container out of a network: asks for the side that is not known, and before a running one loses its way. */
export const disconnectNetwork: Command = async (services, args) => {
  const { engine, pending } = services;
  const title = vscode.l10n.t('Disconnect Container from Network');
  const none = vscode.l10n.t('No container is connected that could be disconnected.');
  const targets = endTargets(args);
  const [containers, networks] = await Promise.all([
    readRecords(engine, 'container'),
    readRecords(engine, 'network'),
  ]);
  const given = networks.find(({ id, name }) =>
    targets.networks.some((one) => one === id || one === name),
  );
  const able = containers.filter(
    (container) =>
      (targets.containers.length === 0 || targets.containers.includes(container.id)) &&
      mayConnect(container) &&
      networks.some((one) => isConnected(container, one)) &&
      (given === undefined || isConnected(container, given)),
  );
  const isKnown = targets.containers.length > 0 && able.length === 1;
  const container = isKnown
    ? able[0]
    : (await pickOf(Promise.resolve(able.map(toContainerItem)), { title, none, many: false }))?.[0];
  if (container === undefined) return;
  const joined = networks.filter((one) => isConnected(container, one));
  const network =
    given ??
    (joined.length === 1
      ? joined[0]
      : (
          await pickOf(Promise.resolve(joined.map(toNetworkItem)), { title, none, many: false })
        )?.[0]);
  if (network === undefined) return;
  const isLast = joined.length === 1;
  const sure = await confirm(
    services,
    vscode.l10n.t('Disconnect "{0}" from the network "{1}"?', container.name, network.name),
    [isLast ? vscode.l10n.t('It is in no other network: it will reach nothing.') : undefined],
    [{ title: vscode.l10n.t('Disconnect'), value: true }],
  );
  if (sure === undefined) return;
  const client = await engine.client();
  await pending.run([container.id, network.id], vscode.l10n.t('disconnecting…'), () =>
    client.disconnectNetwork(network.id, container.id),
  );
};
