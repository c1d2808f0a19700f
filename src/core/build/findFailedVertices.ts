import { toPlainLine } from './buildStep.ts';

/** A failed step of BuildKit's graph, as its plain progress sums it up at the end. */
export interface FailedVertex {
  /** `[build 2/3] RUN make` */
  readonly title: string;
  /** The step's own error, from its `#7 ERROR:` line. */
  readonly error?: string;
  /** What its command printed last. */
  readonly lastOutput?: string;
  /** Index of the dashes that close its summary. */
  readonly end: number;
}

const dashes = '------';

/** @param before index of the final error line, where the summaries end */
export function findFailedVertices(
  lines: readonly string[],
  before: number,
): readonly FailedVertex[] {
  const found: FailedVertex[] = [];
  for (let start = 0; start < before; start += 1) {
    const heading = /^ > (\[.*):$/.exec(lines[start + 1] ?? '')?.[1];
    const end = lines.indexOf(dashes, start + 2);
    if (lines[start] !== dashes || heading === undefined || end === -1 || end > before) continue;
    const title = toPlainLine(heading);
    const error = errorOf(title, lines);
    const lastOutput = lastOf(lines.slice(start + 2, end));
    found.push({
      title,
      end,
      ...(error !== undefined && { error }),
      ...(lastOutput !== undefined && { lastOutput }),
    });
    start = end;
  }
  return found;
}

/** `#7 [build 2/3] RUN make` leads to `#7 ERROR: …`. */
function errorOf(title: string, lines: readonly string[]): string | undefined {
  const number = lines
    .map((line) => /^#(\d+) (\[.*)$/.exec(line))
    .find((match) => toPlainLine(match?.[2] ?? '') === title)?.[1];
  const prefix = `#${number ?? ''} ERROR: `;
  return lines.find((line) => line.startsWith(prefix))?.slice(prefix.length);
}

function lastOf(output: readonly string[]): string | undefined {
  return output
    .map((line) => toPlainLine(line).replace(/^\d+\.\d+ ?/, ''))
    .findLast((line) => line !== '');
}
