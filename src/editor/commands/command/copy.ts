import * as vscode from 'vscode';
import { dockerEquivalents, type DockerEquivalent } from '../../../core/run/dockerEquivalents.ts';
import { templateKinds } from '../../../core/run/commandTemplate.ts';
import { quoteForUser } from '../../host/quoteForUser.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { askKind, kindOfRows, objectFor, type FoundObject } from '../steps/objectFor.ts';
import { actionLabel } from './actionLabel.ts';

/** Shows the docker command of each action that applies, and copies the chosen one. */
export const copyDockerCommand: Command = async (services, args) => {
  const title = vscode.l10n.t('Copy docker Command');
  const kind = kindOfRows(args) ?? (await askKind(title, templateKinds));
  if (kind === undefined) return;
  const object = await objectFor(services, args, kind, title);
  if (object === undefined) return;
  const items = equivalentsOf(object, await programWords(services)).map(({ action, words }) => ({
    label: actionLabel(action),
    detail: quoteForUser(words),
  }));
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (picked !== undefined) await vscode.env.clipboard.writeText(picked.detail);
};

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
