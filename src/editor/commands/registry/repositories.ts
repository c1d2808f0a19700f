import * as vscode from 'vscode';
import { parseImageReference } from '../../../core/model/imageReference.ts';
import { registryTargetsOf } from '../../views/registries/registryTargets.ts';
import type { Command } from '../command.ts';
import { pathOf } from '../image/pull/pathOf.ts';
import { askRegistry } from './askRegistry.ts';

/** Names a repository to look into, where a registry does not list its own. */
export const addRepository: Command = async ({ registries }, args) => {
  const title = vscode.l10n.t('Add Repository');
  const host = await askRegistry({ registries }, args, title);
  if (host === undefined) return;
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Repository of {0}, such as team/app', host),
    validateInput: (value) =>
      isRepository(value.trim())
        ? undefined
        : vscode.l10n.t('A name in lower case, without a tag.'),
  });
  if (text === undefined) return;
  const repository = pathOf(host, text.trim());
  const others = registries.named(host).filter((name) => name !== repository);
  await registries.setNamed(host, [...others, repository].toSorted());
};

function isRepository(text: string): boolean {
  const parsed = parseImageReference(text);
  return parsed !== undefined && parsed.tag === undefined && parsed.digest === undefined;
}

/** Takes named repositories out of the view; nothing changes in the registry. */
export const removeRepository: Command = async ({ registries }, args) => {
  for (const { host, repository } of registryTargetsOf(args, 'repository')) {
    const others = registries.named(host).filter((name) => name !== repository);
    await registries.setNamed(host, others);
  }
};
