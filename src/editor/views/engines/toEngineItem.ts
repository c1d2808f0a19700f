import * as vscode from 'vscode';
import type { CommandId } from '../../contract/commandIds.ts';
import { engineContextValue } from './engineContextValue.ts';
import type { EngineNode, EngineRow, UsageKind } from './engineRow.ts';
import { engineDescription, engineLabel } from './engineText.ts';
import { productionUri } from '../productionUri.ts';
import { spokenLabel } from '../spokenLabel.ts';

/** The only maker of tree items of the Engines view. */
export function toEngineItem(node: EngineNode): vscode.TreeItem {
  const { engineRow: row } = node;
  const label = engineLabel(row);
  const description = engineDescription(row);
  const item = new vscode.TreeItem(label, collapsible(row));
  item.id = row.id;
  item.description = description;
  item.iconPath = engineIcon(row);
  item.accessibilityInformation = { label: spokenLabel(label, kindText(row), description) };
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

/** What the icon shows. */
function kindText(row: EngineRow): string {
  switch (row.kind) {
    case 'engine':
      return vscode.l10n.t('engine');
    case 'engineWarning':
    case 'engineFailure':
      return vscode.l10n.t('warning');
    case 'usageItem':
      return usageItemText(row.of);
    default:
      return '';
  }
}

function usageItemText(of: UsageKind): string {
  switch (of) {
    case 'images':
      return vscode.l10n.t('image');
    case 'containers':
      return vscode.l10n.t('container');
    case 'volumes':
      return vscode.l10n.t('volume');
    case 'buildCache':
      return vscode.l10n.t('build cache');
  }
}

function tooltip(row: EngineRow, label: string, description: string): string {
  if (row.kind === 'engine' && row.reach.kind === 'silent') return row.reach.message;
  return description === '' ? label : `${label}\n${description}`;
}
