import assert from 'node:assert/strict';
import type { Measurement } from '../../../../../src/core/model/measurement.ts';
import { compareMeasurements } from '../../../../../src/core/layers/report/compareMeasurements.ts';

function measured(
  dockerfile: string,
  lines: readonly (readonly [line: number, bytes: number])[],
  shippedBytes?: number,
): Measurement {
  const sum = lines.reduce((total, [, bytes]) => total + bytes, 0);
  const figures = { liveBytes: 0, wastedBytes: 0, efficiency: 1, diveEfficiency: 1, baseBytes: 0 };
  return {
    image: 'a:1',
    imageId: 'sha256:1',
    dockerfile,
    historyBytes: sum,
    lines: lines.map(([start, bytes]) => ({ start, end: start, bytes, confidence: 'exact' })),
    ...(shippedBytes !== undefined && { exact: { ...figures, shippedBytes, waste: [] } }),
  };
}

describe('compareMeasurements', () => {
  it('tells what grew, what is new and what went, wherever it stands now', () => {
    const change = compareMeasurements(
      measured(
        'FROM x\nRUN a\nRUN b\nRUN c\nRUN d\n',
        [
          [2, 10],
          [3, 500],
          [4, 7],
          [5, 3],
        ],
        600,
      ),
      measured(
        'FROM x\n# why\nRUN a\nRUN c --fast\nRUN d\nRUN new\n',
        [
          [3, 30],
          [4, 9],
          [5, 3],
          [6, 1],
        ],
        50,
      ),
    );
    assert.deepEqual([change.before, change.after], [600, 50]);
    assert.deepEqual(change.lines, [
      { line: 4, text: 'RUN c --fast', before: 500, after: 9 },
      { line: 3, text: 'RUN a', before: 10, after: 30 },
      { line: undefined, text: 'RUN c', before: 7, after: 0 },
      { line: 6, text: 'RUN new', before: 0, after: 1 },
    ]);
  });

  it('never sets exact bytes against those of a history', () => {
    const change = compareMeasurements(
      measured('FROM x\nRUN a\n', [[2, 10]], 600),
      measured('FROM x\nRUN a\n', [[2, 11]]),
    );
    assert.deepEqual([change.before, change.after], [10, 11]);
  });
});
