import * as vscode from 'vscode';
import { toCommandLine } from '../../../core/build/commandLine.ts';
import { shellDialect } from '../../terminals/shellDialect.ts';
import type { Command } from '../command.ts';

/** Puts the command with which another engine joins on the clipboard, and its token nowhere else. */
export const copyJoinCommand: Command = async ({ engine }) => {
  const client = await engine.client();
  const [state, tokens] = await Promise.all([client.swarmState(), client.joinTokens()]);
  const items = [
    {
      label: vscode.l10n.t('As a worker'),
      description: vscode.l10n.t('runs tasks'),
      token: tokens.worker,
    },
    {
      label: vscode.l10n.t('As a manager'),
      description: vscode.l10n.t('also changes the swarm'),
      token: tokens.manager,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Copy Join Command'),
    placeHolder: vscode.l10n.t('The command holds a secret: who has it can join the swarm.'),
  });
  if (picked === undefined) return;
  const [address = `${state.nodeAddress}:2377`] = state.managerAddresses;
  const words = ['docker', 'swarm', 'join', '--token', picked.token, address];
  await vscode.env.clipboard.writeText(toCommandLine(words, shellDialect));
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Copied. Run the command on the machine that is to join.'),
  );
};
