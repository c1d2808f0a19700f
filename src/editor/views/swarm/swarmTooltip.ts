import * as vscode from 'vscode';
import { formatMemory } from '../../../core/model/formatMemory.ts';
import type { SwarmRow } from './swarmRow.ts';
import { swarmFacts, swarmLabel } from './swarmText.ts';

/** The row in full, with what has no room in it. */
export function swarmTooltip(row: SwarmRow): string {
  return [...titleLines(row), ...detailLines(row)].filter((line) => line !== '').join('\n');
}

function titleLines(row: SwarmRow): readonly string[] {
  const label = row.kind === 'swarmService' ? row.service.name : swarmLabel(row);
  return [label, swarmFacts(row).join(' · ')];
}

function detailLines(row: SwarmRow): readonly string[] {
  switch (row.kind) {
    case 'swarmNode': {
      const { address, platform, cpus, memoryBytes, stateMessage } = row.node;
      return [
        stateMessage,
        address,
        platform,
        vscode.l10n.t('{0} CPUs, {1} of memory', cpus, formatMemory(memoryBytes)),
      ];
    }
    case 'swarmService': {
      const { updateStatus, imageDigest, updatedAt } = row.service;
      return [
        updateStatus?.message ?? '',
        imageDigest ?? '',
        vscode.l10n.t('Changed: {0}', dateText(updatedAt)),
      ];
    }
    case 'swarmTask': {
      const { message, image, id, updatedAt, error } = row.task;
      return [error === '' ? message : '', image, id, dateText(updatedAt)];
    }
    default:
      return [];
  }
}

function dateText(seconds: number): string {
  return new Date(seconds * 1000).toLocaleString();
}
