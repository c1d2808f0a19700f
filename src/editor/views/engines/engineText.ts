import * as vscode from 'vscode';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { EngineFactRow, EngineItselfRow, EngineRow, UsageKind } from './engineRow.ts';

/** What one recognises the row by. */
export function engineLabel(row: EngineRow): string {
  switch (row.kind) {
    case 'engine':
      return row.choice.kind === 'knownSocket' ? row.choice.description : row.choice.contextName;
    case 'engineFact':
      return factLabel(row);
    case 'engineWarnings':
      return vscode.l10n.t('Warnings');
    case 'engineWarning':
      return row.text.replace(/^WARNING: /, '');
    case 'engineUsage':
      return vscode.l10n.t('Disk Usage');
    case 'usageKind':
      return usageLabel(row.of);
    case 'usageItem':
      return row.item.name === ''
        ? row.item.id.replace(/^sha256:/, '').slice(0, 12)
        : row.item.name;
    case 'engineFailure':
      return row.message;
  }
}

/** The grey text after the label. */
export function engineDescription(row: EngineRow): string {
  switch (row.kind) {
    case 'engine':
      return engineParts(row).join(' · ');
    case 'engineWarnings':
      return String(row.warnings.length);
    case 'usageKind': {
      const { bytes, reclaimableBytes, count, activeCount } = row.usage;
      const inUse = vscode.l10n.t('{0}, {1} in use', count, activeCount);
      const free = vscode.l10n.t('{0} reclaimable', formatBytes(reclaimableBytes));
      return [formatBytes(bytes), free, inUse].join(' · ');
    }
    case 'usageItem':
      return [
        formatBytes(row.item.bytes),
        row.item.inUse ? vscode.l10n.t('in use') : vscode.l10n.t('unused'),
      ].join(' · ');
    default:
      return '';
  }
}

export function usageLabel(of: UsageKind): string {
  switch (of) {
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

/** State first: it is what one looks for, and addresses are long. */
function engineParts({ choice, production, reach }: EngineItselfRow): readonly string[] {
  return [
    ...(choice.current ? [vscode.l10n.t('in use')] : []),
    ...(production ? [vscode.l10n.t('production')] : []),
    reachText(reach),
    ...(choice.kind === 'context' && choice.description !== '' ? [choice.description] : []),
    choice.address,
  ];
}

function reachText(reach: EngineItselfRow['reach']): string {
  switch (reach.kind) {
    case 'asking':
      return vscode.l10n.t('asking…');
    case 'answers':
      return `${reach.server.product === 'podman' ? 'Podman' : 'Docker'} ${reach.server.version}`;
    case 'silent':
      return vscode.l10n.t('does not answer');
  }
}

function factLabel({ fact, info, server }: EngineFactRow): string {
  switch (fact) {
    case 'version':
      return [
        `${server.product === 'podman' ? 'Podman' : 'Docker'} ${info.version}`,
        `API ${server.apiVersion}`,
        info.operatingSystem,
      ].join(' · ');
    case 'counts': {
      const { running, paused, stopped, images } = info.counts;
      return [
        vscode.l10n.t('{0} running', running),
        ...(paused > 0 ? [vscode.l10n.t('{0} paused', paused)] : []),
        vscode.l10n.t('{0} stopped', stopped),
        images === 1 ? vscode.l10n.t('1 image') : vscode.l10n.t('{0} images', images),
      ].join(' · ');
    }
    case 'mirrors':
      return vscode.l10n.t('Mirrors: {0}', info.mirrors.join(', '));
  }
}
