import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { StatsHistory } from '../../../../../core/model/stats/statsHistory.ts';
import { describeError, engineErrorKind } from '../../../../host/describeError.ts';
import { STATS_WINDOW_MS, type StatsUpdate } from '../../../protocol/stats.ts';
import type { OpenHostTab } from '../hostTab.ts';
import { statsLabels } from './statsLabels.ts';

/** Between the end of a stream and the next try. */
const PAUSE_MS = 2_000;

/** What the container uses, sample by sample, for as long as somebody looks. */
export const openStatsTab: OpenHostTab = ({ services, container, current, post }) => {
  const history = new StatsHistory(STATS_WINDOW_MS);
  let looking: AbortController | undefined;
  let problem = '';
  const send = (update: StatsUpdate): void => post(update);

  const tell = (): void => send({ type: 'status', text: problem || stateText() });
  const stateText = (): string => {
    const { gone, details } = current();
    if (gone) return vscode.l10n.t('The container no longer exists.');
    const isAlive = ['running', 'paused', 'restarting'].includes(details?.state ?? 'running');
    return isAlive ? '' : vscode.l10n.t('The container does not run: there is nothing to measure.');
  };

  const read = async (signal: AbortSignal): Promise<void> => {
    const client = await services.engine.client(signal);
    for await (const sample of await client.containerStats(container.id, { signal })) {
      const point = history.add(sample);
      if (signal.aborted) return;
      if (problem !== '') {
        problem = '';
        tell();
      }
      if (point) send({ type: 'point', point });
    }
  };
  const follow = async (signal: AbortSignal): Promise<void> => {
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      try {
        await read(signal);
      } catch (error) {
        if (isOver()) return;
        problem = engineErrorKind(error) === 'gone' ? '' : describeError(error);
      }
      tell();
      await delay(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      if (current().gone) return;
    }
  };

  const hide = (): void => {
    looking?.abort();
    looking = undefined;
  };
  return {
    // The other half asks for the first word when it can draw it.
    show: () => undefined,
    hide,
    update: tell,
    answer: () => {
      hide();
      const { language } = vscode.env;
      const labels = statsLabels(vscode.l10n);
      send({ type: 'setup', language, labels, points: history.points });
      tell();
      looking = new AbortController();
      void follow(looking.signal);
    },
    dispose: hide,
  };
};
