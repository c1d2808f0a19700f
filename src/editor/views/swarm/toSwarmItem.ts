import * as vscode from 'vscode';
import { containerPageUri } from '../containerPageUri.ts';
import { spokenLabel } from '../spokenLabel.ts';
import { swarmContextValue } from './swarmContextValue.ts';
import { swarmIcon } from './swarmIcon.ts';
import type { SwarmRow } from './swarmRow.ts';
import { swarmFacts, swarmKindText, swarmLabel } from './swarmText.ts';
import { swarmTooltip } from './swarmTooltip.ts';

/** The only maker of tree items of the Swarm view. @param pending what is being done with the row's object */
export function toSwarmItem(row: SwarmRow, pending: string | undefined): vscode.TreeItem {
  const label = swarmLabel(row);
  const facts = [...(pending === undefined ? [] : [pending]), ...swarmFacts(row)];
  const item = new vscode.TreeItem(label, collapsible(row));
  item.id = row.id;
  item.description = facts.join(' · ');
  const { id, color } = swarmIcon(row);
  item.iconPath =
    pending === undefined
      ? new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color))
      : new vscode.ThemeIcon('loading~spin');
  item.accessibilityInformation = { label: spokenLabel(label, swarmKindText(row), ...facts) };
  item.tooltip = swarmTooltip(row);
  const value = swarmContextValue(row);
  if (value !== undefined) item.contextValue = value;
  if (row.kind === 'swarmTask' && row.container !== undefined)
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Show Details'),
      arguments: [containerPageUri(row.container)],
    };
  return item;
}

function collapsible({ kind }: SwarmRow): vscode.TreeItemCollapsibleState {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  if (kind === 'swarmGroup') return Expanded;
  return kind === 'swarmTask' || kind === 'swarmNote' ? None : Collapsed;
}
