import * as vscode from 'vscode';
import { arrangementChoices, type SortBy } from '../../contract/arrangement.ts';
import type { ViewKind } from '../../contract/viewIds.ts';
import { choiceLabel } from '../../views/choiceLabel.ts';
import type { Command } from '../command.ts';
import { pickChoice } from './pickChoice.ts';

export function sortView(kind: ViewKind): Command {
  return async ({ arrangements }) => {
    const sortBy = await pickChoice<SortBy<ViewKind>>({
      title: vscode.l10n.t('Sort By'),
      choices: arrangementChoices[kind].sortBy,
      current: arrangements.get(kind).sortBy,
      label: choiceLabel,
    });
    if (sortBy !== undefined) arrangements.set(kind, { sortBy });
  };
}
