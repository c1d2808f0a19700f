import * as vscode from 'vscode';
import type { DockerAction } from '../../../core/run/dockerEquivalents.ts';

/** The action in the words of our own commands. */
export function actionLabel(action: DockerAction): string {
  switch (action) {
    case 'start':
      return vscode.l10n.t('Start');
    case 'stop':
      return vscode.l10n.t('Stop');
    case 'restart':
      return vscode.l10n.t('Restart');
    case 'pause':
      return vscode.l10n.t('Pause');
    case 'unpause':
      return vscode.l10n.t('Unpause');
    case 'kill':
      return vscode.l10n.t('Kill');
    case 'logs':
      return vscode.l10n.t('Show Logs');
    case 'shell':
      return vscode.l10n.t('Open Shell');
    case 'attach':
      return vscode.l10n.t('Attach');
    case 'stats':
      return vscode.l10n.t('Show Statistics');
    case 'processes':
      return vscode.l10n.t('Show Processes');
    case 'inspect':
      return vscode.l10n.t('Inspect');
    case 'changes':
      return vscode.l10n.t('Show Changed Files');
    case 'ports':
      return vscode.l10n.t('Show Ports');
    case 'copyFrom':
      return vscode.l10n.t('Download a File');
    case 'copyTo':
      return vscode.l10n.t('Upload a File');
    case 'rename':
      return vscode.l10n.t('Rename');
    case 'limits':
      return vscode.l10n.t('Change Limits');
    case 'commit':
      return vscode.l10n.t('Commit to an Image');
    case 'export':
      return vscode.l10n.t('Export');
    case 'wait':
      return vscode.l10n.t('Wait for the End');
    case 'remove':
      return vscode.l10n.t('Remove');
    case 'forceRemove':
      return vscode.l10n.t('Force Remove');
    case 'run':
      return vscode.l10n.t('Run');
    case 'runInteractive':
      return vscode.l10n.t('Run Interactive');
    case 'pull':
      return vscode.l10n.t('Pull');
    case 'push':
      return vscode.l10n.t('Push');
    case 'tag':
      return vscode.l10n.t('Tag');
    case 'history':
      return vscode.l10n.t('Show History');
    case 'save':
      return vscode.l10n.t('Save as Archive');
    case 'containers':
      return vscode.l10n.t('List Containers');
    case 'backUp':
      return vscode.l10n.t('Back Up');
    case 'restore':
      return vscode.l10n.t('Restore a Backup');
    case 'connect':
      return vscode.l10n.t('Connect a Container');
    case 'disconnect':
      return vscode.l10n.t('Disconnect a Container');
    case 'tasks':
      return vscode.l10n.t('List Tasks');
    case 'services':
      return vscode.l10n.t('List Services');
    case 'scale':
      return vscode.l10n.t('Scale');
    case 'updateImage':
      return vscode.l10n.t('Update Image');
    case 'rollBack':
      return vscode.l10n.t('Roll Back');
    case 'deploy':
      return vscode.l10n.t('Deploy');
    case 'drain':
      return vscode.l10n.t('Drain');
    case 'activate':
      return vscode.l10n.t('Activate');
    case 'promote':
      return vscode.l10n.t('Promote');
    case 'demote':
      return vscode.l10n.t('Demote');
  }
}
