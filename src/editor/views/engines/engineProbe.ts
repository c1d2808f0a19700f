import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { EngineReach } from './engineRow.ts';

/** Long enough for ssh over a slow line; an engine that takes longer is of no use now. */
const PROBE_DEADLINE_MS = 8000;
/** Each may start an ssh of its own. */
const AT_ONCE = 4;

export interface ProbeOptions {
  readonly connect: <T>(
    contextName: string,
    options: { readonly signal: AbortSignal; readonly deadlineMs: number },
    work: (client: EngineClient) => Promise<T>,
  ) => Promise<T>;
  readonly describe: (error: unknown) => string;
  readonly report: (contextName: string, reach: EngineReach) => void;
  readonly signal: AbortSignal;
}

/** Asks every engine whether it answers, a few at a time, each with a deadline. Never rejects. */
export async function probeEngines(
  contextNames: readonly string[],
  { connect, describe, report, signal }: ProbeOptions,
): Promise<void> {
  const waiting = [...contextNames];
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      if (signal.aborted) return;
      const reach = await connect(
        name,
        { signal, deadlineMs: PROBE_DEADLINE_MS },
        ({ server }): Promise<EngineReach> => Promise.resolve({ kind: 'answers', server }),
      ).catch((error: unknown): EngineReach => ({ kind: 'silent', message: describe(error) }));
      // The check above tells the linter nothing of what happened in between.
      if (!isAborted(signal)) report(name, reach);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function isAborted({ aborted }: AbortSignal): boolean {
  return aborted;
}
