import * as vscode from 'vscode';
import type { CommandId } from '../contract/commandIds.ts';
import type { ImageMark } from '../host/createImageMarks.ts';
import { containerPageUri } from './containerPageUri.ts';
import { contextValue } from './contextValue.ts';
import { containerFileUri } from '../host/containerFilesUri.ts';
import { factText } from './factText.ts';
import { imagePageUri } from './imagePageUri.ts';
import { opensInBrowser } from './portText.ts';
import { productionUri } from './productionUri.ts';
import { spokenLabel } from './spokenLabel.ts';
import { rowFacts } from './rowFacts.ts';
import { rowIcon } from './rowIcon.ts';
import { rowKindText } from './rowKindText.ts';
import { rowKey } from './rowKey.ts';
import { rowLabel } from './rowLabel.ts';
import type { Row, RowNode, RowOf } from './row.ts';
import { expansion } from './viewModel.ts';

export interface TreeItemOptions {
  /** Unix seconds */
  readonly now: number;
  /** What is being done to the row's object, such as “stopping…”. */
  readonly pending: string | undefined;
  /** What it uses at the moment. */
  readonly usage?: readonly string[];
  /** What a registry said about the row's image. */
  readonly mark?: ImageMark | undefined;
  /** Whether the row's engine is marked as production. */
  readonly production?: boolean;
}

/** The only maker of tree items. */
export function toTreeItem(
  node: RowNode,
  { now, pending, mark, usage = [], production = false }: TreeItemOptions,
): vscode.TreeItem {
  const { row } = node;
  const label = rowLabel(row);
  const facts = rowFacts(row, now).map(factText);
  const shown = [
    ...(pending === undefined ? [] : [pending]),
    ...(mark === undefined ? [] : [markText(mark)]),
    ...usage,
    ...facts,
  ];
  const item = new vscode.TreeItem(label, collapsibleStates[expansion(row)]);
  item.id = row.id;
  item.description = shown.join(' · ');
  item.iconPath = pending === undefined ? themeIcon(row) : new vscode.ThemeIcon('loading~spin');
  item.accessibilityInformation = {
    label: spokenLabel(label, rowKindText(row), ...shown),
  };
  if (production && rowKey(row) !== undefined) item.resourceUri = productionUri(row.id);
  const value = contextValue(row);
  if (value !== undefined) item.contextValue = value;
  if (row.kind === 'containerFile') {
    item.resourceUri = containerFileUri({ id: row.containerId, name: row.containerName }, row.path);
    if (row.file.change !== 'deleted') item.iconPath = fileThemeIcon(row) ?? item.iconPath;
  }
  const command = clickCommand(node);
  if (command !== undefined) item.command = command;
  return item;
}

function markText(mark: ImageMark): string {
  return mark === 'outdated' ? vscode.l10n.t('newer available') : vscode.l10n.t('up to date');
}

const collapsibleStates = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
};

function themeIcon(row: Row): vscode.ThemeIcon {
  const { id, color } = rowIcon(row);
  return new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color));
}

function opensAsFile({ file: { kind, leadsTo, change } }: RowOf<'containerFile'>): boolean {
  if (change === 'deleted') return false;
  return kind === 'file' || (kind === 'link' && leadsTo !== 'folder' && leadsTo !== 'nowhere');
}

/** The icon that the file icon theme has for it. */
function fileThemeIcon({ file }: RowOf<'containerFile'>): vscode.ThemeIcon | undefined {
  if (file.kind === 'folder') return vscode.ThemeIcon.Folder;
  return file.kind === 'file' ? vscode.ThemeIcon.File : undefined;
}

function clickCommand(node: RowNode): vscode.Command | undefined {
  const { row } = node;
  if (row.kind === 'container' || row.kind === 'containerUse') {
    // VS Code's own command: a single click previews, a double click pins.
    return {
      command: 'vscode.open',
      title: vscode.l10n.t('Show Details'),
      arguments: [containerPageUri(row.container)],
    };
  }
  if (row.kind === 'image') {
    const uri = imagePageUri({ id: row.image.id, name: row.reference ?? row.label });
    return {
      command: 'vscode.open',
      title: vscode.l10n.t('Show Layers and Files'),
      arguments: [uri],
    };
  }
  if (row.kind === 'imageEntry' && row.type === 'file' && row.change !== 'removed') {
    const command: CommandId = 'stevedore.imageFile.open';
    return { command, title: vscode.l10n.t('Open File'), arguments: [node] };
  }
  if (row.kind === 'containerFile' && opensAsFile(row)) {
    const command: CommandId = 'stevedore.containerFile.open';
    return { command, title: vscode.l10n.t('Open File'), arguments: [node] };
  }
  if (row.kind === 'port' && opensInBrowser(row.port)) {
    const command: CommandId = 'stevedore.container.openPort';
    return { command, title: vscode.l10n.t('Open in Browser'), arguments: [node] };
  }
  return undefined;
}
