import * as vscode from 'vscode';
import { formatBytes } from '../../core/model/formatBytes.ts';
import type { Measurement } from '../../core/model/measurement.ts';
import type { ImageChange } from '../../core/layers/report/compareMeasurements.ts';
import { escapeMarkdown } from '../host/escapeMarkdown.ts';
import type { StoredMeasurement } from './measurementStore.ts';
import { changesTable, linesTable, wasteTable } from './resultTables.ts';

/** `12.4 MB`; with a sign that it is about, while only the history is known. */
export function sizeOf({ exact, historyBytes }: Measurement): string {
  return exact === undefined ? `≈ ${formatBytes(historyBytes)}` : formatBytes(exact.shippedBytes);
}

/** `−8.4 MB`, or that nothing changed. */
export function changeText({ before, after }: ImageChange): string {
  if (before === after) return vscode.l10n.t('no change');
  const sign = after > before ? '+' : '−';
  return `${sign}${formatBytes(Math.abs(after - before))}`;
}

/** The result of a build as Markdown. `short` leaves the tables out. */
export function resultText(stored: StoredMeasurement, length: 'short' | 'whole'): string {
  const { measurement, change } = stored;
  const title = `# ${escapeMarkdown(measurement.image)}`;
  const facts = factsOf(measurement, change)
    .map((fact) => `- ${fact}`)
    .join('\n');
  if (length === 'short') return `**${escapeMarkdown(measurement.image)}**\n\n${facts}`;
  const tables = [
    ...(change === undefined ? [] : changesTable(change)),
    ...linesTable(measurement),
    ...wasteTable(measurement),
  ];
  return `${[title, facts, ...tables].join('\n\n')}\n`;
}

function factsOf(measurement: Measurement, change: ImageChange | undefined): readonly string[] {
  const { exact } = measurement;
  const facts = [vscode.l10n.t('Size: {0}', sizeOf(measurement))];
  if (change !== undefined)
    facts.push(
      vscode.l10n.t(
        'Change since the build before: {0} (it had {1})',
        changeText(change),
        formatBytes(change.before),
      ),
    );
  if (exact === undefined) {
    facts.push(vscode.l10n.t('From the image’s history; exact figures have not been read.'));
    return facts;
  }
  return [
    ...facts,
    vscode.l10n.t('Of the base image: {0}', formatBytes(exact.baseBytes)),
    vscode.l10n.t('Shipped for nothing: {0}', formatBytes(exact.wastedBytes)),
    vscode.l10n.t(
      'Efficiency: {0} % of what is shipped can be seen (dive’s score: {1} %)',
      percent(exact.efficiency),
      percent(exact.diveEfficiency),
    ),
  ];
}

function percent(ratio: number): string {
  return (ratio * 100).toFixed(1);
}
