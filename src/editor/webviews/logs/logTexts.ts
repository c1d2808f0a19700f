import type * as vscode from 'vscode';
import type { LogMarker } from '../../../core/model/logLine.ts';
import {
  levelOf,
  plainText,
  type LogEntry,
  type LogView,
} from '../../../core/model/logs/logView.ts';
import type { LogRow, LogsSetup } from '../protocol/logs.ts';
import { logLabels } from './logLabels.ts';

/** Longer lines are cut on the screen, and whole in what is copied or saved. */
const LONGEST_SHOWN = 10_000;

/** Everything of the log that is in the user's language. */
export interface LogTexts {
  setup(sources: readonly string[]): LogsSetup;
  rows(
    entries: readonly (readonly [position: number, entry: LogEntry])[],
    sources: readonly string[],
  ): readonly LogRow[];
  summary(view: LogView): string;
  badPattern(reason: string): string;
  plain(
    entries: readonly LogEntry[],
    show: { readonly times: boolean; readonly sources: boolean },
  ): string;
}

/** @param l10n `vscode.l10n`; handed in so that the log runs without an editor */
export function createLogTexts(l10n: Pick<typeof vscode.l10n, 't'>, language: string): LogTexts {
  const number = (value: number): string => value.toLocaleString(language);

  const toRow = (
    [position, entry]: readonly [number, LogEntry],
    sources: readonly string[],
  ): LogRow => {
    const { item } = entry;
    const source = Math.max(0, sources.indexOf(item.source));
    const { time } = item;
    if ('marker' in item) {
      const tone = item.marker === 'disconnected' ? 'problem' : 'information';
      return { kind: 'marker', position, source, time, tone, text: markerText(item, l10n) };
    }
    const cut = item.text.length - LONGEST_SHOWN;
    const level = levelOf(entry);
    return {
      ...{ kind: 'line', position, source, time, stream: item.stream },
      text: cut > 0 ? item.text.slice(0, LONGEST_SHOWN) : item.text,
      ...(cut > 0 && { cut }),
      ...(level && { level }),
    };
  };

  return {
    setup: (sources) => ({ type: 'setup', language, sources, labels: logLabels(l10n) }),
    rows: (entries, sources) => entries.map((entry) => toRow(entry, sources)),
    summary: (view) => {
      const shown = view.rows.next - view.rows.first;
      const { kept, dropped, capacity } = view;
      return [
        shown < kept
          ? l10n.t('{0} of {1} lines', number(shown), number(kept))
          : l10n.t('{0} lines', number(kept)),
        dropped > 0
          ? l10n.t('the oldest {0} dropped (limit {1})', number(dropped), number(capacity))
          : '',
      ]
        .filter((part) => part !== '')
        .join(', ');
    },
    badPattern: (reason) => l10n.t('This is no regular expression: {0}', reason),
    plain: (entries, show) =>
      entries
        .map((entry) => {
          const { item } = entry;
          const text = 'marker' in item ? `— ${markerText(item, l10n)} —` : plainText(entry);
          const prefix = [show.times ? item.time : '', show.sources ? item.source : ''];
          return `${[...prefix.filter((part) => part !== ''), text].join(' ')}\n`;
        })
        .join(''),
  };
}

function markerText(item: LogMarker, l10n: Pick<typeof vscode.l10n, 't'>): string {
  const { source, exitCode } = item;
  switch (item.marker) {
    case 'stopped':
      return exitCode === undefined
        ? l10n.t('{0} stopped', source)
        : l10n.t('{0} exited with code {1}', source, exitCode);
    case 'started':
      return l10n.t('{0} started again', source);
    case 'recreated':
      return l10n.t('{0} is a new container from here on', source);
    case 'removed':
      return l10n.t('{0} was removed', source);
    case 'disconnected':
      return l10n.t('The engine went away; the log of {0} goes on when it is back', source);
    case 'reconnected':
      return l10n.t('The engine is back; the log of {0} goes on', source);
  }
}
