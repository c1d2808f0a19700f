import * as vscode from 'vscode';
import { dockerEquivalents, type DockerEquivalent } from '../../../core/run/dockerEquivalents.ts';
import { templateKinds } from '../../../core/run/commandTemplate.ts';
import { quoteForUser } from '../../host/quoteForUser.ts';
import type { Services } from '../../host/services.ts';
import type { SwarmRow } from '../../views/swarm/swarmRow.ts';
import { swarmTargets } from '../../views/swarm/swarmTargets.ts';
import type { Command } from '../command.ts';
import { askKind, kindOfRows, objectFor, type FoundObject } from '../steps/objectFor.ts';
import { actionLabel } from './actionLabel.ts';

/** Shows the docker command of each action that applies, and copies the chosen one. */
export const copyDockerCommand: Command = async (services, args) => {
  const title = vscode.l10n.t('Copy docker Command');
  const found = await equivalentsFor(services, args, title);
  const items = found?.map(({ action, words }) => ({
    label: actionLabel(action),
    detail: quoteForUser(words),
  }));
  if (items === undefined) return;
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (picked !== undefined) await vscode.env.clipboard.writeText(picked.detail);
};

/** For the row that it was called from, or an object that the user picks; undefined when they pick none. */
async function equivalentsFor(
  services: Services,
  args: readonly unknown[],
  title: string,
): Promise<readonly DockerEquivalent[] | undefined> {
  const [row] = swarmTargets(args);
  if (row !== undefined) return ofSwarm(row, await programWords(services));
  const kind = kindOfRows(args) ?? (await askKind(title, templateKinds));
  if (kind === undefined) return undefined;
  const object = await objectFor(services, args, kind, title);
  return object && equivalentsOf(object, await programWords(services));
}

function ofSwarm(row: SwarmRow, program: readonly string[]): readonly DockerEquivalent[] {
  switch (row.kind) {
    case 'swarmNode':
      return dockerEquivalents.node(row.node, program);
    case 'swarmService':
      return dockerEquivalents.service(row.service, program);
    case 'swarmStack':
      return dockerEquivalents.stack(row.name, program);
    default:
      return [];
  }
}

function equivalentsOf(
  object: FoundObject,
  program: readonly string[],
): readonly DockerEquivalent[] {
  switch (object.kind) {
    case 'container':
      return dockerEquivalents.container(object.container, program);
    case 'image':
      return dockerEquivalents.image(object.image, program);
    case 'volume':
      return dockerEquivalents.volume(object.volume, program);
    case 'network':
      return dockerEquivalents.network(object.network, program);
  }
}

/** The program, and the context where only this window uses it. */
async function programWords({ engine }: Services): Promise<readonly string[]> {
  const { server, endpoint } = await engine.client();
  if (server.product === 'podman') return ['podman'];
  return endpoint.reason.kind === 'setting'
    ? ['docker', '--context', endpoint.contextName]
    : ['docker'];
}
