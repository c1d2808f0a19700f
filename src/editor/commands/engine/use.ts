import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { engineFor } from '../steps/engineFor.ts';

/** Makes an engine the one of this window; docker's own current context stays as it is. */
export const useEngine: Command = async (services, args) => {
  const title = vscode.l10n.t('Use Engine in This Window');
  const contextName = await engineFor(services, args, title);
  if (contextName !== undefined) await services.engine.choose(contextName);
};
