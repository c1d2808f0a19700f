import * as vscode from 'vscode';
import type { CallOptions, EngineClient, JsonValue } from '../../core/engine/engineClient.ts';
import { formatBytes } from '../../core/model/formatBytes.ts';

/** An image's steps as a table, the base first. Steps stay whole: that is what one opens it for. */
export async function historyText(
  client: EngineClient,
  id: string,
  options: CallOptions,
): Promise<string> {
  const steps = (await client.imageHistory(id, options)).toReversed();
  const bytes = steps.reduce((sum, step) => sum + step.bytes, 0);
  const titles = [vscode.l10n.t('Size'), vscode.l10n.t('Created'), vscode.l10n.t('Step')];
  const rows = steps.map(({ bytes: size, created, createdBy, comment }) => [
    formatBytes(size),
    new Date(created * 1000).toISOString().slice(0, 19).replace('T', ' '),
    oneLine(createdBy || comment),
  ]);
  const line = ([size = '', date = '', step = '']: readonly string[]): string =>
    `${size.padStart(10)}  ${date.padEnd(19)}  ${step}`.trimEnd();
  const all = vscode.l10n.t('{0} in {1} steps', formatBytes(bytes), steps.length);
  return `${[line(titles), ...rows.map(line), '', all].join('\n')}\n`;
}

/** What two images are compared by, besides their layers: configuration and history, without what is never the same. */
export async function configurationText(
  client: EngineClient,
  id: string,
  options: CallOptions,
): Promise<string> {
  const [image, history] = await Promise.all([
    client.inspect('image', id, options),
    client.imageHistory(id, options),
  ]);
  const compared = {
    platform: `${textOf(image['Os'])}/${textOf(image['Architecture'])}${textOf(image['Variant'], '/')}`,
    configuration: sorted(image['Config'] ?? {}),
    history: history
      .toReversed()
      .map(({ createdBy, bytes }) => `${oneLine(createdBy)} (${formatBytes(bytes)})`),
  };
  return `${JSON.stringify(compared, undefined, 2)}\n`;
}

function oneLine(step: string): string {
  return step.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

/** Engines of different versions write the same fields in different order, and empty ones or not. */
function sorted(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== null && field !== '' && field !== false)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, field]) => [key, sorted(field)] as const);
  return Object.fromEntries(fields);
}

function textOf(value: JsonValue | undefined, before = ''): string {
  return typeof value === 'string' && value !== '' ? `${before}${value}` : '';
}
