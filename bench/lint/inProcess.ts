import { validate } from 'dockerfile-utils';
import { lintDockerfile } from '../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../src/core/dockerfile/syntax/parseDockerfile.ts';

/** What is done to one text; the number keeps the work from being optimised away. */
export type Linting = (text: string) => number;

export const stevedore: Linting = (text) => lintDockerfile(parseDockerfile(text)).length;

export const utilities: Linting = (text) => validate(text).length;

/** Of this thread alone; the time while it waits for a processor does not count. */
function sinceMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Long enough for the compiler to have seen the code. */
const WARM_UP_MS = 1500;

/** The processor's clock moves in steps of up to 4 ms here and there: short work is repeated until it is worth a few. */
const MEASURED_MS = 12;

/**
 * Processor time for each text, in milliseconds: on a machine that is shared, the rest is the others'.
 *
 * @param rounds over all texts, at least 1; the mean of all is taken
 */
export function measureInProcess(
  lint: Linting,
  texts: readonly string[],
  rounds: number,
): readonly number[] {
  const warmUpEnd = performance.now() + WARM_UP_MS;
  for (let index = 0; performance.now() < warmUpEnd; index += 1)
    lint(texts[index % texts.length] ?? '');
  return texts.map((text) => {
    let runs = 0;
    const before = process.threadCpuUsage();
    while (runs < rounds || sinceMs(before) < MEASURED_MS) {
      lint(text);
      runs += 1;
    }
    return sinceMs(before) / runs;
  });
}
