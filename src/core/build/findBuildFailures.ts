import { type BuildFailure, type BuildStep, toPlainLine } from './buildStep.ts';
import { findBuildKitFailures } from './findBuildKitFailures.ts';
import { findClassicFailure } from './findClassicFailure.ts';

/**
 * The failed instructions of a build that ended without an image, read from what the builder printed. Empty when
 * the failure has no place in the Dockerfile, such as an engine that does not answer.
 */
export function findBuildFailures(
  output: string,
  steps: readonly BuildStep[],
): readonly BuildFailure[] {
  const lines = output.split(/\r?\n/);
  const buildKit = findBuildKitFailures(lines, steps);
  if (buildKit.length > 0) return buildKit;
  const failure = findParseError(lines) ?? findClassicFailure(lines, steps);
  return failure ? [failure] : [];
}

/** `dockerfile parse error on line 3: …`; older engines leave out the “on”. */
function findParseError(lines: readonly string[]): BuildFailure | undefined {
  for (const text of lines.toReversed()) {
    const match = /dockerfile parse error (?:on )?line (\d+): (.+)$/i.exec(toPlainLine(text));
    if (match) return { line: Number(match[1]), message: match[2] ?? '' };
  }
  return undefined;
}

/** The line that the contributed problem matcher reads. */
export function toProblemLine(dockerfile: string, failure: BuildFailure): string {
  return `${dockerfile}:${failure.line}:1: error: ${failure.message}`;
}
