import * as vscode from 'vscode';
import { formatBytes } from '../../core/model/formatBytes.ts';
import type { MeasuredWaste, Measurement } from '../../core/model/measurement.ts';
import type { ImageChange } from '../../core/layers/report/compareMeasurements.ts';

const mostRows = 30;
const mostCharacters = 100;

type Row = readonly string[];

export function changesTable({ lines }: ImageChange): readonly string[] {
  const rows = lines.map(({ line, text, before, after }) => [
    line === undefined ? vscode.l10n.t('gone') : String(line),
    code(text),
    formatBytes(before),
    formatBytes(after),
  ]);
  return table(vscode.l10n.t('What changed'), rows, [
    vscode.l10n.t('Line'),
    vscode.l10n.t('Instruction'),
    vscode.l10n.t('Before'),
    vscode.l10n.t('Now'),
  ]);
}

export function linesTable({ lines, dockerfile }: Measurement): readonly string[] {
  const texts = dockerfile.split(/\r\n|\r|\n/);
  const rows = lines.map(({ start, bytes, exact, milliseconds }) => [
    String(start),
    code(texts[start - 1]?.trim() ?? ''),
    formatBytes(bytes),
    exact === undefined ? '' : formatBytes(exact.wastedCreatedBytes),
    milliseconds === undefined ? '' : `${(milliseconds / 1000).toFixed(1)} s`,
  ]);
  return table(vscode.l10n.t('By line'), rows, [
    vscode.l10n.t('Line'),
    vscode.l10n.t('Instruction'),
    vscode.l10n.t('Size'),
    vscode.l10n.t('Wasted'),
    vscode.l10n.t('Time'),
  ]);
}

export function wasteTable(measurement: Measurement): readonly string[] {
  const waste = measurement.exact?.waste ?? [];
  const rows = waste
    .flatMap((each) => each.paths.map((path) => ({ ...path, each })))
    .sort((left, right) => right.bytes - left.bytes)
    .map(({ path, bytes, each }) => [
      formatBytes(bytes),
      code(path),
      lineOf(each.createdBy, measurement),
      lineOf(each.killedBy, measurement),
      kindText(each),
    ]);
  return table(vscode.l10n.t('Shipped for nothing'), rows, [
    vscode.l10n.t('Size'),
    vscode.l10n.t('Path'),
    vscode.l10n.t('Shipped by'),
    vscode.l10n.t('Hidden by'),
    vscode.l10n.t('How'),
  ]);
}

function lineOf(index: number | undefined, { lines }: Measurement): string {
  const line = index === undefined ? undefined : lines[index];
  return line === undefined
    ? vscode.l10n.t('the base image')
    : vscode.l10n.t('line {0}', line.start);
}

function kindText({ kind }: MeasuredWaste): string {
  switch (kind) {
    case 'overwritten':
      return vscode.l10n.t('written again');
    case 'attributes':
      return vscode.l10n.t('owner, mode or time changed');
    case 'removed':
      return vscode.l10n.t('removed');
    case 'replaced':
      return vscode.l10n.t('replaced');
  }
}

function table(title: string, rows: readonly Row[], head: Row): readonly string[] {
  if (rows.length === 0) return [];
  const lines = [head, head.map(() => '---'), ...rows.slice(0, mostRows)];
  return [`## ${title}`, lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

/** Text of others inside a table cell. */
function code(text: string): string {
  const short = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  return `\`${short.replaceAll('`', 'ˋ').replaceAll('|', '\\|')}\``;
}
