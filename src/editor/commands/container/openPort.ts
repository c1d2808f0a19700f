import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import { toPortUrl } from '../../../core/model/portUrl.ts';
import { engineHost } from '../../host/engineHost.ts';
import { portTargets } from '../../views/rowTargets.ts';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';
import { pickOf } from '../steps/pickOf.ts';

/** Opens published ports in the browser, on the machine that the engine runs on. */
export const openPort: Command = async (services, args) => {
  const host = engineHost(await services.engine.endpoint());
  const urlsOf = ({ ports }: Pick<ContainerRecord, 'ports'>) =>
    new Set(ports.flatMap((port) => toPortUrl(port, host) ?? []));
  const pointedAt = portTargets(args).map(({ port }) => port);
  if (pointedAt.length > 0) return openAll([...urlsOf({ ports: pointedAt })]);
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Open Port in Browser'),
    none: vscode.l10n.t('No container has a published port.'),
    offers: (container) => container.state === 'running' && urlsOf(container).size > 0,
    many: false,
  });
  if (containers === undefined) return;
  const found = containers.flatMap((container) =>
    [...urlsOf(container)].map((url) => ({ label: url, description: container.name, value: url })),
  );
  if (found.length === 1) return openAll(found.map(({ value }) => value));
  const picked = await pickOf(Promise.resolve(found), {
    title: vscode.l10n.t('Open Port in Browser'),
    none: vscode.l10n.t('No TCP port is published.'),
  });
  await openAll(picked ?? []);
};

async function openAll(urls: readonly string[]): Promise<void> {
  for (const url of urls) await vscode.env.openExternal(vscode.Uri.parse(url));
}
