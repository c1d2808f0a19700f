// Stands in for the extension host: reads a container's log as the log view does, with a page that draws at once.
import { connectEngine } from '../../src/core/engine/client/connectEngine.ts';
import { followContainerLogs } from '../../src/core/engine/logs/followContainerLogs.ts';
import { readOlderLogs } from '../../src/core/engine/logs/readOlderLogs.ts';
import { LogSession } from '../../src/editor/webviews/logs/logSession.ts';
import { createLogTexts } from '../../src/editor/webviews/logs/logTexts.ts';
import type { LogsUpdate } from '../../src/editor/webviews/protocol/logs.ts';
import { parseLogsChoice } from '../../src/editor/webviews/protocol/parseLogsRequest.ts';
import { peakMemory, watchThread } from '../watchThread.ts';

export interface LogsRequestMessage {
  readonly socketPath: string;
  readonly container: string;
  /** The text that ends the log. */
  readonly last: string;
  readonly capacity: number;
}

export interface LogsFigures {
  readonly milliseconds: number;
  /** The most that the thread worked without a pause. */
  readonly blockedMs: number;
  /** What reading and keeping the log took at its peak, above the process itself. */
  readonly memoryBytes: number;
  readonly updates: number;
  /** Of all updates together, as JSON. */
  readonly updateBytes: number;
  readonly summary: string;
}

const windowRows = 60;

async function measure(message: LogsRequestMessage): Promise<LogsFigures> {
  const { socketPath, container, last, capacity } = message;
  const client = await connectEngine({
    contextName: 'default',
    address: `unix://${socketPath}`,
    transport: { kind: 'socket', path: socketPath },
    reason: { kind: 'environmentHost' },
    headers: {},
  });
  const before = (await peakMemory('self')) ?? 0;
  const longest = watchThread();
  const started = performance.now();
  let updates = 0;
  let updateBytes = 0;
  const summary = await new Promise<string>((resolve, reject) => {
    const session = new LogSession(
      {
        follow: (source, request) => followContainerLogs(client, container, { ...request, source }),
        older: (source, { known, ...first }, count) =>
          readOlderLogs(client, container, { source, before: first, known, count }),
        mayPass: () => false,
        whenBack: () => Promise.resolve(),
        describe: (error) => String(error),
        post: (update: LogsUpdate) => {
          updateBytes += JSON.stringify(update).length;
          if (update.type !== 'state') return;
          updates += 1;
          if (update.problem !== '') reject(new Error(update.problem));
          if (update.tail.some(({ text }) => text.includes(last))) {
            session.stop();
            resolve(update.summary);
          } else setImmediate(() => void session.answer({ type: 'drawn', tail: windowRows }));
        },
        copy: () => Promise.resolve(),
        save: () => Promise.resolve(),
        defaultTail: () => capacity,
      },
      createLogTexts(
        {
          t: (text: string, ...values: readonly (string | number)[]) =>
            text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
        } as Parameters<typeof createLogTexts>[0],
        'en',
      ),
      { sources: [container], capacity },
    );
    void session.answer({ type: 'open', choice: parseLogsChoice({}) });
  });
  const milliseconds = performance.now() - started;
  const blockedMs = await longest();
  client.dispose();
  const memoryBytes = ((await peakMemory('self')) ?? 0) - before;
  return { milliseconds, blockedMs, memoryBytes, updates, updateBytes, summary };
}

process.once('message', (message: LogsRequestMessage) => {
  void measure(message).then((figures) => process.send?.(figures));
});
