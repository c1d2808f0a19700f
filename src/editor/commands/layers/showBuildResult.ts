import * as vscode from 'vscode';
import type { Command } from '../command.ts';

export const showBuildResult: Command = async ({ measurements }) => {
  if (await measurements.showResult()) return;
  throw new Error(vscode.l10n.t('No image has been built or analysed in this workspace yet.'));
};
