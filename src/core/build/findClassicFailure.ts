import { type BuildFailure, type BuildStep, toPlainLine, withHint } from './buildStep.ts';

// Engine: `Step 2/3 : RUN make`. Podman: `STEP 2/3: RUN make`, with `[1/2] ` before it when there are more stages.
const stepLine = /^(?:\[(\d+)\/\d+\] )?S(?:tep|TEP) (\d+)\/\d+ ?: ([A-Za-z]+)/;

/** Builders that announce each instruction before they run it: the last one announced is the one that failed. */
export function findClassicFailure(
  lines: readonly string[],
  steps: readonly BuildStep[],
): BuildFailure | undefined {
  const plain = lines.map(toPlainLine);
  const last = plain.findLastIndex((line) => stepLine.test(line));
  const match = stepLine.exec(plain[last] ?? '');
  if (!match) return undefined;
  const step = findStep(steps, match);
  const [message, hint] = plain
    .slice(last + 1)
    .filter((line) => line !== '' && !isNoise(line))
    .reverse();
  return step && { line: step.line, message: withHint(toMessage(message ?? match[0]), hint) };
}

function findStep(steps: readonly BuildStep[], match: RegExpExecArray): BuildStep | undefined {
  const [text, stage, number = '0', keyword = ''] = match;
  // Podman counts from each FROM, the engine from the top of the file.
  const counted = /STEP/.test(text)
    ? steps.filter((step) => step.stage === Number(stage ?? 1) - 1)
    : steps;
  const step = counted[Number(number) - 1];
  return step?.keyword === keyword.toUpperCase() ? step : undefined;
}

function isNoise(line: string): boolean {
  return /^(?:---> |--> |Removing intermediate container |Trying to pull |time=")/.test(line);
}

function toMessage(line: string): string {
  return line.replace(/^(?:ERROR|Error)(?: response from daemon)?: /, '');
}
