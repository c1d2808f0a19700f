import * as vscode from 'vscode';
import { toAbortSignal } from '../../host/cancellation.ts';
import { loadRegistry } from '../../host/registries/loadRegistry.ts';
import { repositoryName } from '../../views/registries/registryReference.ts';
import { registryTargetsOf } from '../../views/registries/registryTargets.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { listNames } from '../steps/joinNames.ts';

/** Deletes what a tag points to from its registry, after all tags that go with it were shown. */
export const deleteFromRegistry: Command = async (services, args) => {
  const { registries } = services;
  const [row] = registryTargetsOf(args, 'registryTag', 'platform');
  if (row === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Choose a tag in the Registries view.'),
    );
    return;
  }
  const { host, repository } = row;
  const client = await registries.client(host);
  const name = repositoryName(row);
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for tags of the same image in {0}', name),
      cancellable: true,
    },
    async (bar, token) => {
      const signal = toAbortSignal(token);
      const digest =
        row.kind === 'platform'
          ? row.platform.digest
          : (await client.head(repository, row.tag, { signal })).digest;
      const onProgress = (looked: number): void => {
        bar.report({ message: vscode.l10n.t('{0} tags', looked) });
      };
      const { tagsOfDigest } = loadRegistry();
      const tags = await tagsOfDigest(client, repository, digest, { signal, onProgress });
      return { digest, tags };
    },
  );
  const { digest, tags } = found;
  const sure = await confirm(
    services,
    tags.length === 1
      ? vscode.l10n.t('Delete 1 tag from {0}?', name)
      : vscode.l10n.t('Delete {0} tags from {1}?', tags.length, name),
    [
      listNames(tags, 15),
      tags.length === 0
        ? vscode.l10n.t(
            'No tag points to it itself; an index that names it would lose this platform.',
          )
        : vscode.l10n.t('They all point to the same image, which a registry deletes as a whole.'),
      digest,
      vscode.l10n.t('This cannot be undone.'),
    ],
    [{ title: vscode.l10n.t('Delete'), value: true }],
  );
  if (sure === undefined) return;
  const location = { viewId: 'stevedore.registries' };
  await vscode.window.withProgress({ location }, () => client.remove(repository, digest));
  registries.changed(host);
};
