import * as vscode from 'vscode';
import { toggleMark } from './toggleMark.ts';

export const pinRows = toggleMark({
  mark: 'pinned',
  title: () => vscode.l10n.t('Unpin'),
  none: () => vscode.l10n.t("Nothing is pinned. Pin a row by its menu in Stevedore's views."),
});
