import * as vscode from 'vscode';
import { formatBytes } from '../../core/model/formatBytes.ts';
import type {
  ExactLine,
  MeasuredWaste,
  MeasuredWasteKind,
  Measurement,
  PlacedMeasurement,
} from '../../core/model/measurement.ts';
import { escapeMarkdown } from '../host/escapeMarkdown.ts';
import type { ShownLine } from './lineText.ts';

const mostFiles = 5;
const mostWaste = 4;

/** What an instruction shipped, what is left of it, and who is to blame for the rest. */
export function hoverText(shown: ShownLine, placed: PlacedMeasurement): vscode.MarkdownString {
  const { line, isEdited } = shown;
  const { measurement } = placed;
  const parts = [heading(shown, measurement)];
  if (isEdited) parts.push(vscode.l10n.t('The instruction has been edited since the build.'));
  if (line.confidence === 'structural')
    parts.push(
      vscode.l10n.t('Found by its place in the history: the builder did not record the line.'),
    );
  if (line.exact === undefined)
    parts.push(vscode.l10n.t('From the image’s history; exact figures have not been read.'));
  else parts.push(...exactParts(line.exact, measurement.lines.indexOf(line), placed));
  if (line.milliseconds !== undefined)
    parts.push(vscode.l10n.t('Built in {0} s', (line.milliseconds / 1000).toFixed(1)));
  return new vscode.MarkdownString(parts.join('\n\n'));
}

function heading({ line }: ShownLine, { image, exact, historyBytes }: Measurement): string {
  const whole = exact?.shippedBytes ?? historyBytes;
  const percent = whole === 0 ? 0 : (line.bytes / whole) * 100;
  const share = percent > 0 && percent < 0.1 ? '< 0.1' : String(Number(percent.toFixed(1)));
  return `**${escapeMarkdown(
    vscode.l10n.t('{0}: {1} % of {2}', formatBytes(line.bytes), share, image),
  )}**`;
}

function exactParts(exact: ExactLine, index: number, placed: PlacedMeasurement): readonly string[] {
  const { wastedCreatedBytes, wastedCausedBytes, liveBytes, files } = exact;
  const waste = placed.measurement.exact?.waste ?? [];
  const facts = [vscode.l10n.t('Still in the image: {0}', formatBytes(liveBytes))];
  if (wastedCreatedBytes > 0) {
    facts.push(vscode.l10n.t('Shipped for nothing: {0}', formatBytes(wastedCreatedBytes)));
    const own = waste.filter(({ createdBy }) => createdBy === index);
    facts.push(...own.slice(0, mostWaste).map((each) => `  - ${lostText(each, placed)}`));
  }
  if (wastedCausedBytes > 0) {
    facts.push(vscode.l10n.t('Hides what others shipped: {0}', formatBytes(wastedCausedBytes)));
    const caused = waste.filter(({ killedBy }) => killedBy === index);
    facts.push(...caused.slice(0, mostWaste).map((each) => `  - ${hidText(each, placed)}`));
  }
  const list = facts.map((fact) => (fact.startsWith('  ') ? fact : `- ${fact}`)).join('\n');
  if (files.length === 0) return [list];
  const heaviest = files
    .slice(0, mostFiles)
    .map(({ path, bytes }) => `- ${formatBytes(bytes)} — ${escapeMarkdown(path)}`);
  return [list, [vscode.l10n.t('Heaviest files'), ...heaviest].join('\n')];
}

function lostText({ kind, bytes, killedBy }: MeasuredWaste, placed: PlacedMeasurement): string {
  return sentences[kind](formatBytes(bytes), whoText(killedBy, placed));
}

function hidText({ kind, bytes, createdBy }: MeasuredWaste, placed: PlacedMeasurement): string {
  return originSentences[kind](formatBytes(bytes), whoText(createdBy, placed));
}

/** `line 7`, as people call it in the text of now. */
export function whoText(index: number | undefined, { places }: PlacedMeasurement): string {
  if (index === undefined) return vscode.l10n.t('the base image');
  const place = places[index];
  return place === undefined || place.kind === 'gone'
    ? vscode.l10n.t('an instruction that is gone')
    : vscode.l10n.t('line {0}', place.start);
}

type Sentence = (bytes: string, who: string) => string;

const sentences: Readonly<Record<MeasuredWasteKind, Sentence>> = {
  overwritten: (bytes, who) => vscode.l10n.t('{0} written again by {1}', bytes, who),
  attributes: (bytes, who) =>
    vscode.l10n.t('{0} copied again by {1}, for another owner, mode or time', bytes, who),
  removed: (bytes, who) => vscode.l10n.t('{0} removed by {1}', bytes, who),
  replaced: (bytes, who) => vscode.l10n.t('{0} replaced by {1}', bytes, who),
};

const originSentences: Readonly<Record<MeasuredWasteKind, Sentence>> = {
  overwritten: (bytes, who) => vscode.l10n.t('writes {0} of {1} again', bytes, who),
  attributes: (bytes, who) =>
    vscode.l10n.t('copies {0} of {1} again, for another owner, mode or time', bytes, who),
  removed: (bytes, who) => vscode.l10n.t('removes {0} of {1}', bytes, who),
  replaced: (bytes, who) => vscode.l10n.t('replaces {0} of {1}', bytes, who),
};
