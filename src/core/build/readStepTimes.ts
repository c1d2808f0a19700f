import { type BuildStep, toPlainLine } from './buildStep.ts';
import { vertexLine } from './vertexLine.ts';

/** How long an instruction took, as BuildKit's plain progress says. */
export interface StepTime {
  /** One-based line on which the instruction begins. */
  readonly line: number;
  readonly milliseconds: number;
  /** Whether the builder had the result already. */
  readonly isCached: boolean;
}

/** Reads `#7 [2/3] RUN make` and `#7 DONE 1.2s` or `#7 CACHED`. Other builders tell no times: empty. */
export function readStepTimes(output: string, steps: readonly BuildStep[]): readonly StepTime[] {
  const lineOf = new Map<string, number>();
  const times = new Map<number, StepTime>();
  for (const text of output.split(/\r?\n/)) {
    const [, vertex = '', rest = ''] = /^#(\d+) (.*)$/.exec(toPlainLine(text)) ?? [];
    if (vertex === '') continue;
    const begun = rest.startsWith('[') ? vertexLine(rest, steps) : undefined;
    if (begun !== undefined) lineOf.set(vertex, begun);
    const line = lineOf.get(vertex);
    const seconds = /^DONE (\d+(?:\.\d+)?)s$/.exec(rest)?.[1];
    const isCached = rest === 'CACHED';
    if (line === undefined || (seconds === undefined && !isCached)) continue;
    times.set(line, { line, milliseconds: Math.round(Number(seconds ?? 0) * 1000), isCached });
  }
  return [...times.values()];
}
