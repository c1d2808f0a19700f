import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { FileChange } from '../../../core/model/containerFile.ts';
import type { Command } from '../command.ts';
import { openPlace } from '../containerFile/open.ts';
import { toPlace } from '../containerFile/placesFor.ts';
import { containerFor } from '../steps/containersFor.ts';

/** Lists what a container's file system has that its image has not; a file that is picked is opened. */
export const showContainerChanges: Command = async (services, args) => {
  const container = await containerFor(services, args, {
    title: vscode.l10n.t('Show Changes'),
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  if (container === undefined) return;
  const client = await services.engine.client();
  const changes = withoutWay(await client.containerChanges(container.id));
  if (changes.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} has the files of its image, unchanged.', container.name),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(changes.map(toItem), {
    title: vscode.l10n.t('{0}: {1} changes against the image', container.name, changes.length),
    placeHolder: vscode.l10n.t('Open a file'),
    matchOnDescription: true,
  });
  if (picked === undefined || picked.change.kind === 'deleted') return;
  const { path } = picked.change;
  const stat = await client.containerPathStat(container.id, path);
  if (stat?.isFolder === true) {
    await vscode.env.clipboard.writeText(path);
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('{0} is a folder: its path was copied.', path),
      5000,
    );
    return;
  }
  await openPlace(services, toPlace(container, path, false), true);
};

/** Without the folders that are changed only by what is in them. */
export function withoutWay(changes: readonly FileChange[]): readonly FileChange[] {
  const parents = new Set(changes.map(({ path }) => posix.dirname(path)));
  return changes.filter(({ path, kind }) => kind !== 'modified' || !parents.has(path));
}

function toItem(change: FileChange) {
  const { path, kind } = change;
  switch (kind) {
    case 'added':
      return {
        label: path,
        description: vscode.l10n.t('added'),
        iconPath: icon('diff-added'),
        change,
      };
    case 'modified':
      return {
        label: path,
        description: vscode.l10n.t('modified'),
        iconPath: icon('diff-modified'),
        change,
      };
    case 'deleted':
      return {
        label: path,
        description: vscode.l10n.t('deleted'),
        iconPath: icon('diff-removed'),
        change,
      };
  }
}

function icon(id: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id);
}
