import { formatBytes } from '../../../../src/core/model/formatBytes.ts';
import { formatMemory } from '../../../../src/core/model/formatMemory.ts';
import type { StatsPoint, StatsRates } from '../../../../src/core/model/stats/statsHistory.ts';
import type { GraphValue } from '../../../../src/core/model/stats/graphScale.ts';
import {
  STATS_WINDOW_MS,
  type StatsLabels,
  type StatsUpdate,
} from '../../../../src/editor/webviews/protocol/stats.ts';
import { element } from '../../element.ts';
import { Graph } from './graph.ts';

interface Graphs {
  readonly processor: Graph;
  readonly memory: Graph;
  readonly network: Graph;
  readonly blocks: Graph;
  readonly processes: Graph;
}

const MEBIBYTE = 2 ** 20;
const KILOBYTE = 1_000;

/** The statistics of a container: five graphs over the last minutes, the present values as text. */
export class StatsView {
  readonly node = element('div', { class: 'stats' });
  readonly #status = element('p', { class: 'stats-status', role: 'status' });
  #points: readonly StatsPoint[] = [];
  #labels: StatsLabels | undefined;
  #graphs: Graphs | undefined;
  #language = 'en';
  #statusText = '';

  receive(update: StatsUpdate): void {
    if (update.type === 'setup') {
      this.#labels = update.labels;
      this.#language = update.language;
      this.#points = update.points;
      this.#graphs ??= this.#create(update.labels);
    } else if (update.type === 'status') this.#statusText = update.text;
    else {
      const oldest = update.point.at - STATS_WINDOW_MS;
      this.#points = [...this.#points.filter(({ at }) => at >= oldest), update.point];
    }
    this.#show();
  }

  #create(labels: StatsLabels): Graphs {
    const perSecond = (bytes: number): string =>
      labels.perSecond.replace('{0}', formatBytes(bytes));
    const rates = { unit: 'plain', least: KILOBYTE, format: perSecond } as const;
    const plain = (value: number): string => value.toLocaleString(this.#language);
    const graphs: Graphs = {
      processor: new Graph({
        ...{ title: labels.processor, unit: 'plain', least: 10 },
        format: (value) => this.#percent(value),
      }),
      memory: new Graph({
        ...{ title: labels.memory, unit: 'binary', least: MEBIBYTE },
        format: (value) => formatMemory(value),
      }),
      network: new Graph({
        ...rates,
        title: labels.network,
        series: [labels.received, labels.sent],
      }),
      blocks: new Graph({ ...rates, title: labels.blocks, series: [labels.read, labels.written] }),
      processes: new Graph({ title: labels.processes, unit: 'plain', least: 5, format: plain }),
    };
    this.node.replaceChildren(
      this.#status,
      element(
        'div',
        { class: 'graphs' },
        ...Object.values<Graph>({ ...graphs }).map(({ node }) => node),
      ),
      element('p', { class: 'aside' }, labels.window),
    );
    return graphs;
  }

  #show(): void {
    const labels = this.#labels;
    const graphs = this.#graphs;
    if (!labels || !graphs) return;
    const last = this.#points.at(-1);
    const waiting = last === undefined ? labels.waiting : '';
    const status = this.#statusText || waiting;
    if (this.#status.textContent !== status) this.#status.textContent = status;
    if (last === undefined) return;
    const now = last.at;
    const fill = (text: string, value: string): string => text.replace('{0}', value);
    const of = (value: (point: StatsPoint) => number | undefined): readonly GraphValue[] =>
      this.#points.map((point) => ({ at: point.at, value: value(point) }));
    const rate = (key: keyof StatsRates): string =>
      last.rates ? fill(labels.perSecond, formatBytes(last.rates[key])) : '–';
    const total = (name: string, bytes: number): string =>
      `${name} ${fill(labels.inTotal, formatBytes(bytes))}`;

    graphs.processor.show(
      [of(({ cpuPercent }) => cpuPercent)],
      [last.cpuPercent === undefined ? '–' : this.#percent(last.cpuPercent)],
      last.cpus > 0 ? fill(labels.ofProcessors, String(last.cpus)) : '',
      now,
    );
    graphs.memory.show(
      [of(({ memoryBytes }) => memoryBytes)],
      [this.#memoryText(last, labels)],
      last.cacheBytes ? fill(labels.withoutCache, formatMemory(last.cacheBytes)) : '',
      now,
    );
    graphs.network.show(
      [of(({ rates }) => rates?.networkReceived), of(({ rates }) => rates?.networkSent)],
      [rate('networkReceived'), rate('networkSent')],
      [
        total(labels.received, last.networkReceivedBytes),
        total(labels.sent, last.networkSentBytes),
      ].join(' · '),
      now,
    );
    graphs.blocks.show(
      [of(({ rates }) => rates?.blockRead), of(({ rates }) => rates?.blockWritten)],
      [rate('blockRead'), rate('blockWritten')],
      [total(labels.read, last.blockReadBytes), total(labels.written, last.blockWrittenBytes)].join(
        ' · ',
      ),
      now,
    );
    graphs.processes.show(
      [of(({ pids }) => pids)],
      [last.pids === undefined ? '–' : String(last.pids)],
      last.pidsLimit === undefined ? '' : fill(labels.ofLimit, String(last.pidsLimit)),
      now,
    );
  }

  #memoryText({ memoryBytes, memoryLimitBytes, memoryPercent }: StatsPoint, labels: StatsLabels) {
    const used = formatMemory(memoryBytes);
    if (memoryLimitBytes === undefined) return used;
    const limit = labels.ofLimit.replace('{0}', formatMemory(memoryLimitBytes));
    return `${used} ${limit} (${this.#percent(memoryPercent ?? 0)})`;
  }

  #percent(value: number): string {
    const digits = { minimumFractionDigits: 0, maximumFractionDigits: value < 10 ? 2 : 1 };
    return `${value.toLocaleString(this.#language, digits)} %`;
  }
}
