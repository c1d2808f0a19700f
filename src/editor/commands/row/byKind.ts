import * as vscode from 'vscode';
import type { CommandId } from '../../contract/commandIds.ts';
import type { Row } from '../../views/row.ts';
import { targetRows } from '../../views/rowTargets.ts';
import type { Command } from '../command.ts';

type ByKind = Partial<Record<Row['kind'], CommandId>>;

/**
 * What a key does with the row that has the focus: the command of its kind, with the selection that the row is part of.
 * Rows without such a command are left alone: Delete on a port must not mean its container.
 */
function byKind(commands: ByKind): Command {
  return async (_, args) => {
    const [focused] = targetRows(args.slice(0, 1));
    if (focused === undefined) {
      const message = vscode.l10n.t("Move to a row in one of Stevedore's views first.");
      void vscode.window.showInformationMessage(message);
      return;
    }
    const command = commands[focused.kind];
    if (command !== undefined) await vscode.commands.executeCommand(command, ...args);
  };
}

export const removeFocused = byKind({
  container: 'stevedore.container.remove',
  containerGroup: 'stevedore.container.remove',
  containerFile: 'stevedore.containerFile.remove',
  image: 'stevedore.image.remove',
  imageGroup: 'stevedore.image.remove',
  tag: 'stevedore.image.remove',
  volume: 'stevedore.volume.remove',
  volumeGroup: 'stevedore.volume.remove',
  network: 'stevedore.network.remove',
  networkGroup: 'stevedore.network.remove',
});

export const renameFocused = byKind({
  container: 'stevedore.container.rename',
  containerFile: 'stevedore.containerFile.rename',
});

export const copyFocused = byKind({
  container: 'stevedore.container.copyName',
  containerGroup: 'stevedore.container.copyName',
  containerUse: 'stevedore.container.copyName',
  containerFile: 'stevedore.containerFile.copyPath',
  image: 'stevedore.image.copyName',
  imageGroup: 'stevedore.image.copyName',
  tag: 'stevedore.image.copyName',
  volume: 'stevedore.volume.copyName',
  volumeGroup: 'stevedore.volume.copyName',
  mount: 'stevedore.volume.copyName',
  network: 'stevedore.network.copyName',
  networkGroup: 'stevedore.network.copyName',
  containerNetwork: 'stevedore.network.copyName',
});
