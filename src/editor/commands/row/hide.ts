import * as vscode from 'vscode';
import { toggleMark } from './toggleMark.ts';

export const hideRows = toggleMark({
  mark: 'hidden',
  title: () => vscode.l10n.t('Show Again'),
  none: () => vscode.l10n.t("Nothing is hidden. Hide a row by its menu in Stevedore's views."),
});
