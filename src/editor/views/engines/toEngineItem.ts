import * as vscode from 'vscode';
import type { CommandId } from '../../contract/commandIds.ts';
import { engineContextValue } from './engineContextValue.ts';
import type { EngineNode, EngineRow } from './engineRow.ts';
import { engineDescription, engineLabel } from './engineText.ts';
import { productionUri } from '../productionUri.ts';

/** The only maker of tree items of the Engines view. */
export function toEngineItem(node: EngineNode): vscode.TreeItem {
  const { engineRow: row } = node;
  const label = engineLabel(row);
  const description = engineDescription(row);
  const item = new vscode.TreeItem(label, collapsible(row));
  item.id = row.id;
  item.description = description;
  item.iconPath = engineIcon(row);
  item.accessibilityInformation = {
    label: [label, kindText(row), description].filter((part) => part !== '').join(', '),
  };
  item.tooltip = tooltip(row, label, description);
  const value = engineContextValue(row);
  if (value !== undefined) item.contextValue = value;
  if (row.kind === 'engine' && row.production) item.resourceUri = productionUri(row.id);
  if (row.kind === 'engineFact') {
    const command: CommandId = 'stevedore.engine.open';
    item.command = { command, title: vscode.l10n.t('Show Engine'), arguments: [node] };
  }
  return item;
}

function collapsible(row: EngineRow): vscode.TreeItemCollapsibleState {
  const opens =
    (row.kind === 'engine' && row.reach.kind !== 'silent') ||
    row.kind === 'engineWarnings' ||
    row.kind === 'engineUsage' ||
    (row.kind === 'usageKind' && row.usage.items.length > 0);
  return opens ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
}

function engineIcon(row: EngineRow): vscode.ThemeIcon {
  const icon = (id: string, color?: string) =>
    new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color));
  switch (row.kind) {
    case 'engine':
      if (row.reach.kind === 'asking') return icon('loading~spin');
      if (row.reach.kind === 'silent') return icon('debug-disconnect', 'disabledForeground');
      return icon(
        row.choice.current ? 'pass-filled' : 'server',
        row.production ? 'stevedore.production' : row.choice.current ? 'charts.green' : undefined,
      );
    case 'engineFact':
      return icon('info');
    case 'engineWarnings':
    case 'engineWarning':
    case 'engineFailure':
      return icon('warning', 'problemsWarningIcon.foreground');
    case 'engineUsage':
      return icon('dashboard');
    case 'usageKind':
    case 'usageItem':
      return icon(usageIcons[row.of]);
  }
}

const usageIcons = {
  images: 'stevedore-image',
  containers: 'stevedore-container',
  volumes: 'stevedore-volume',
  buildCache: 'layers',
} as const;

function kindText(row: EngineRow): string {
  return row.kind === 'engine' ? vscode.l10n.t('engine') : '';
}

function tooltip(row: EngineRow, label: string, description: string): string {
  if (row.kind === 'engine' && row.reach.kind === 'silent') return row.reach.message;
  return description === '' ? label : `${label}\n${description}`;
}
