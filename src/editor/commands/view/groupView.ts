import * as vscode from 'vscode';
import { arrangementChoices, type GroupBy } from '../../contract/arrangement.ts';
import type { ViewKind } from '../../contract/viewIds.ts';
import { choiceLabel } from '../../views/choiceLabel.ts';
import type { Command } from '../command.ts';
import { pickChoice } from './pickChoice.ts';

export function groupView(kind: ViewKind): Command {
  return async ({ arrangements }) => {
    const groupBy = await pickChoice<GroupBy<ViewKind>>({
      title: vscode.l10n.t('Group By'),
      choices: arrangementChoices[kind].groupBy,
      current: arrangements.get(kind).groupBy,
      label: choiceLabel,
    });
    if (groupBy !== undefined) arrangements.set(kind, { groupBy });
  };
}
