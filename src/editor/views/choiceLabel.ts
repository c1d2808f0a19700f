import * as vscode from 'vscode';
import type { GroupBy, SortBy, StateFilter } from '../contract/arrangement.ts';
import type { ViewKind } from '../contract/viewIds.ts';

type Choice = GroupBy<ViewKind> | SortBy<ViewKind> | StateFilter<ViewKind>;

/** What a way to group, sort or filter is called. */
export function choiceLabel(choice: Choice): string {
  switch (choice) {
    case 'project':
      return vscode.l10n.t('Compose Project');
    case 'state':
      return vscode.l10n.t('State');
    case 'image':
      return vscode.l10n.t('Image');
    case 'network':
      return vscode.l10n.t('Network');
    case 'none':
      return vscode.l10n.t('No Groups');
    case 'repository':
      return vscode.l10n.t('Repository');
    case 'use':
      return vscode.l10n.t('In Use or Not');
    case 'driver':
      return vscode.l10n.t('Driver');
    case 'name':
      return vscode.l10n.t('Name');
    case 'newest':
      return vscode.l10n.t('Newest First');
    case 'largest':
      return vscode.l10n.t('Largest First');
    case 'cpu':
      return vscode.l10n.t('Most CPU First');
    case 'memory':
      return vscode.l10n.t('Most Memory First');
    case 'running':
      return vscode.l10n.t('Running');
    case 'unhealthy':
      return vscode.l10n.t('Unhealthy');
    case 'paused':
      return vscode.l10n.t('Paused');
    case 'restarting':
      return vscode.l10n.t('Restarting');
    case 'created':
      return vscode.l10n.t('Created');
    case 'exited':
      return vscode.l10n.t('Exited');
    case 'dead':
      return vscode.l10n.t('Dead');
    case 'used':
      return vscode.l10n.t('In Use');
    case 'unused':
      return vscode.l10n.t('Unused');
    case 'dangling':
      return vscode.l10n.t('Dangling');
    case 'tagged':
      return vscode.l10n.t('Tagged');
    case 'anonymous':
      return vscode.l10n.t('Anonymous');
    case 'builtIn':
      return vscode.l10n.t('Built In');
  }
}
