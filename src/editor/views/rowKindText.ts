import * as vscode from 'vscode';
import { stateText } from './factText.ts';
import { isFolder } from './fileRows.ts';
import type { Row } from './row.ts';

/** What a row is, for those who hear it rather than see its icon. A running container says so. */
export function rowKindText(row: Row): string {
  switch (row.kind) {
    case 'containerGroup':
      return row.grouping === 'project' ? vscode.l10n.t('compose project') : vscode.l10n.t('group');
    case 'container':
    case 'containerUse':
      return row.container.state === 'running'
        ? `${vscode.l10n.t('container')}, ${stateText('running')}`
        : vscode.l10n.t('container');
    case 'port':
      return vscode.l10n.t('port');
    case 'mount':
      return vscode.l10n.t('mount');
    case 'containerNetwork':
    case 'network':
      return vscode.l10n.t('network');
    case 'image':
      return vscode.l10n.t('image');
    case 'tag':
      return vscode.l10n.t('tag');
    case 'imageLayer':
      return vscode.l10n.t('layer');
    case 'imageEntry':
      return row.type === 'directory' ? vscode.l10n.t('folder') : vscode.l10n.t('file');
    case 'containerFile':
      return isFolder(row.file) ? vscode.l10n.t('folder') : vscode.l10n.t('file');
    case 'volume':
      return vscode.l10n.t('volume');
    case 'process':
      return vscode.l10n.t('process');
    case 'imageGroup':
      return row.grouping === 'repository' ? vscode.l10n.t('repository') : vscode.l10n.t('group');
    case 'volumeGroup':
    case 'networkGroup':
      return vscode.l10n.t('group');
    case 'processes':
    case 'containerFiles':
      return vscode.l10n.t('of the container');
    case 'imageContent':
      return vscode.l10n.t('of the image');
    case 'containerFileRest':
      return vscode.l10n.t('files without rows');
    case 'failure':
      return vscode.l10n.t('problem');
  }
}
