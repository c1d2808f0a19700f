import * as vscode from 'vscode';
import { stateText } from './factText.ts';
import { portText } from './portText.ts';
import type { Row, RowOf } from './row.ts';

/** What one recognises the row by. */
export function rowLabel(row: Row): string {
  switch (row.kind) {
    case 'containerGroup':
      return containerGroupLabel(row);
    case 'container':
    case 'image':
      return row.label;
    case 'port':
      return portText(row.port);
    case 'mount':
      return mountLabel(row);
    case 'containerNetwork':
      return row.network.name;
    case 'containerFiles':
      return vscode.l10n.t('Files');
    case 'containerFile':
      return row.file.name;
    case 'containerFileRest':
      return row.count === undefined
        ? vscode.l10n.t(
            'The folder is too large to be listed without the container’s own programs.',
          )
        : vscode.l10n.t('{0} more', row.count);
    case 'processes':
      return vscode.l10n.t('Processes');
    case 'process':
      return row.command;
    case 'failure':
      return row.message;
    case 'imageGroup':
      return row.grouping === 'repository' ? row.label : useLabel(row.grouping);
    case 'tag':
      return row.reference;
    case 'imageContent':
      return row.part === 'layers' ? vscode.l10n.t('Layers') : vscode.l10n.t('Files');
    case 'imageLayer':
      return row.createdBy === '' ? vscode.l10n.t('Layer {0}', row.layer ?? '') : row.createdBy;
    case 'imageEntry':
      return row.name;
    case 'volumeGroup':
      return row.grouping === 'used' || row.grouping === 'unused'
        ? useLabel(row.grouping)
        : row.label;
    case 'networkGroup':
      return row.label;
    case 'volume':
      return volumeLabel(row.volume.name);
    case 'network':
      return row.network.name;
    case 'containerUse':
      return row.container.name;
  }
}

function containerGroupLabel({ grouping, label }: RowOf<'containerGroup'>): string {
  if (grouping !== 'state') return label;
  return stateText(label as Parameters<typeof stateText>[0]);
}

function mountLabel({ mount }: RowOf<'mount'>): string {
  if (mount.type === 'volume') return volumeLabel(mount.source);
  return mount.source === '' ? mount.type : mount.source;
}

/** An anonymous volume's name is 64 hexadecimal digits, of which twelve are enough. */
function volumeLabel(name: string): string {
  return /^[0-9a-f]{64}$/.test(name) ? `${name.slice(0, 12)}…` : name;
}

function useLabel(grouping: 'dangling' | 'used' | 'unused'): string {
  switch (grouping) {
    case 'dangling':
      return vscode.l10n.t('Dangling');
    case 'used':
      return vscode.l10n.t('In Use');
    case 'unused':
      return vscode.l10n.t('Unused');
  }
}
