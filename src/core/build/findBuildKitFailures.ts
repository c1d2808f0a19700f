import { findFailedVertices } from './findFailedVertices.ts';
import { type BuildFailure, type BuildStep, toPlainLine, withHint } from './buildStep.ts';
import { vertexLine } from './vertexLine.ts';

/**
 * BuildKit ends a failed build with the last output of each failed step (between dashed lines), the source lines
 * of the first failure (marked `>>>`) and one `ERROR:` line. Only that tail is trusted: everything before may be
 * the output of the build's own commands.
 */
export function findBuildKitFailures(
  lines: readonly string[],
  steps: readonly BuildStep[],
): readonly BuildFailure[] {
  const error = lines.findLastIndex((line) => errorLine.test(toPlainLine(line)));
  if (error === -1) return [];
  const message = toMessage(lines[error] ?? '');
  const vertices = findFailedVertices(lines, error);
  const marked = findMarkedLines(lines, vertices.at(-1)?.end ?? 0, error);
  const failures = new Map<number, string>();
  for (const vertex of vertices) {
    // Where there is one failure only, the marked source line is surer than counting.
    const line = (vertices.length === 1 ? marked[0] : undefined) ?? vertexLine(vertex.title, steps);
    const own = vertices.length === 1 ? message : toMessage(vertex.error ?? message);
    if (line !== undefined) failures.set(line, withHint(own, vertex.lastOutput));
  }
  for (const line of marked) if (!failures.has(line)) failures.set(line, message);
  return [...failures].map(([line, text]) => ({ line, message: text }));
}

const errorLine = /^(?:ERROR|error): /;

/** The error without the layers that only say who passed it on. */
function toMessage(line: string): string {
  return toPlainLine(line)
    .replace(errorLine, '')
    .replace(
      /^(?:(?:failed to build|failed to solve|failed to compute cache key|rpc error: code = \w+ desc =|dockerfile parse error on line \d+):? )+/,
      '',
    );
}

const dashes = /^-{20}$/;

/** First marked line of each `Dockerfile:12` section between two rows of dashes. */
function findMarkedLines(lines: readonly string[], from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let index = from; index < to; index += 1) {
    const heading = /^(.+):(\d+)$/.exec(lines[index] ?? '');
    if (!heading || !dashes.test(lines[index + 1] ?? '')) continue;
    const end = lines.findIndex((line, at) => at > index + 1 && dashes.test(line));
    const marked = lines
      .slice(index + 2, Math.min(end, to))
      .map((line) => /^ *(\d+) \| >>> /.exec(line)?.[1])
      .find((number) => number !== undefined);
    found.push(Number(marked ?? heading[2]));
    index = end;
  }
  return found;
}
