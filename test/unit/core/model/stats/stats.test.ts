import assert from 'node:assert/strict';
import { graphPaths, roundTop } from '../../../../../src/core/model/stats/graphScale.ts';
import { StatsHistory } from '../../../../../src/core/model/stats/statsHistory.ts';
import type { StatsSample } from '../../../../../src/core/model/statsSample.ts';

const sample = (at: number, received = 0): StatsSample => ({
  ...{ at, cpus: 2, memoryBytes: 1, networkReceivedBytes: received, networkSentBytes: 0 },
  ...{ blockReadBytes: 0, blockWrittenBytes: 0 },
});

describe('history of statistics', () => {
  it('turns counters into rates', () => {
    const history = new StatsHistory(60_000);
    assert.equal(history.add(sample(1_000, 100))?.rates, undefined);
    assert.equal(history.add(sample(3_000, 2_100))?.rates?.networkReceived, 1_000);
  });

  it('knows no rate where a counter began anew or nobody looked for a while', () => {
    const history = new StatsHistory(600_000);
    history.add(sample(1_000, 100));
    assert.equal(history.add(sample(2_000, 50))?.rates, undefined);
    assert.equal(history.add(sample(60_000, 90))?.rates, undefined);
  });

  it('forgets what is older than the window, and what comes twice', () => {
    const history = new StatsHistory(5_000);
    for (const at of [1_000, 2_000, 2_000, 1_500, 7_000]) history.add(sample(at));
    assert.deepEqual(
      history.points.map(({ at }) => at),
      [2_000, 7_000],
    );
  });
});

describe('scale of a graph', () => {
  it('ends at the next round number, never below the least', () => {
    assert.equal(roundTop(0, 'plain', 10), 10);
    assert.equal(roundTop(10, 'plain', 1), 10);
    assert.equal(roundTop(11, 'plain', 1), 20);
    assert.equal(roundTop(42, 'plain', 1), 50);
    assert.equal(roundTop(730, 'plain', 1), 1000);
    assert.equal(roundTop(0, 'binary', 2 ** 20), 2 ** 20);
    assert.equal(roundTop(5 * 2 ** 20, 'binary', 1), 8 * 2 ** 20);
  });

  const frame = { from: 0, to: 10_000, top: 100, width: 100, height: 50 };

  it('puts values into the picture, the highest at its edge', () => {
    const values = [
      { at: 0, value: 0 },
      { at: 5_000, value: 50 },
      { at: 10_000, value: 400 },
    ];
    const { line, area } = graphPaths(values, frame, 6_000);
    assert.equal(line, 'M0 50L50 25L100 0');
    assert.equal(area, 'M0 50L0 50L50 25L100 0L100 50Z');
  });

  it('breaks the line where nothing is known, and leaves out what is past', () => {
    const values = [
      { at: -1_000, value: 5 },
      { at: 1_000, value: 100 },
      { at: 2_000, value: undefined },
      { at: 3_000, value: 100 },
      { at: 9_000, value: 100 },
    ];
    assert.equal(graphPaths(values, frame, 5_000).line, 'M10 0M30 0M90 0');
  });
});
