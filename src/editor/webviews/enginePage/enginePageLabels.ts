import * as vscode from 'vscode';
import type { EngineLabels, EngineUsageKind } from '../protocol/enginePage.ts';

export function enginePageLabels(): EngineLabels {
  return {
    actions: vscode.l10n.t('Actions'),
    warnings: vscode.l10n.t('Warnings'),
    usage: vscode.l10n.t('Disk Usage'),
    measuring: vscode.l10n.t('Measuring…'),
    kept: vscode.l10n.t('in use'),
    reclaimable: vscode.l10n.t('reclaimable'),
    events: vscode.l10n.t('Events'),
    type: vscode.l10n.t('Type'),
    anyType: vscode.l10n.t('Any type'),
    action: vscode.l10n.t('Action'),
    text: vscode.l10n.t('Text'),
    pause: vscode.l10n.t('Pause'),
    resume: vscode.l10n.t('Resume'),
    clear: vscode.l10n.t('Clear'),
    noEvents: vscode.l10n.t('Nothing has happened since this page was opened.'),
    waiting: vscode.l10n.t('{0} new', '{0}'),
    shown: vscode.l10n.t('{0} of {1} events', '{0}', '{1}'),
  };
}

export function usageKindLabel(kind: EngineUsageKind): string {
  switch (kind) {
    case 'images':
      return vscode.l10n.t('Images');
    case 'containers':
      return vscode.l10n.t('Containers');
    case 'volumes':
      return vscode.l10n.t('Volumes');
    case 'buildCache':
      return vscode.l10n.t('Build Cache');
  }
}
