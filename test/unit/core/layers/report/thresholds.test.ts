import assert from 'node:assert/strict';
import { parseDiveRules } from '../../../../../src/core/layers/report/diveRules.ts';
import {
  breaches,
  parseByteCount,
  parseRatio,
} from '../../../../../src/core/layers/report/thresholds.ts';

const figures = { efficiency: 0.8, wastedBytes: 1000, userWastedPercent: 0.2 };

describe('breaches', () => {
  it('names each limit that is passed, and none that is just met', () => {
    const met = { lowestEfficiency: 0.8, highestWastedBytes: 1000, highestUserWastedPercent: 0.2 };
    assert.deepEqual(breaches(figures, met), []);
    const passed = {
      lowestEfficiency: 0.81,
      highestWastedBytes: 999,
      highestUserWastedPercent: 0.19,
    };
    assert.deepEqual(breaches(figures, passed), [
      { threshold: 'lowestEfficiency', limit: 0.81, actual: 0.8 },
      { threshold: 'highestWastedBytes', limit: 999, actual: 1000 },
      { threshold: 'highestUserWastedPercent', limit: 0.19, actual: 0.2 },
    ]);
    assert.deepEqual(breaches(figures, {}), []);
  });
});

describe('parseByteCount and parseRatio', () => {
  it('read decimal and binary units', () => {
    const texts = ['0', '2500', '20MB', '20 mb', '1.5k', '1KiB', '2GiB', '1TB'];
    assert.deepEqual(texts.map(parseByteCount), [
      0,
      2500,
      20e6,
      20e6,
      1500,
      1024,
      2 * 2 ** 30,
      1e12,
    ]);
    assert.deepEqual(['', '-1', '20XB', 'MB', '1e5'].map(parseByteCount), Array(5).fill(undefined));
  });

  it('read shares of one', () => {
    assert.deepEqual(['0', '0.95', '1'].map(parseRatio), [0, 0.95, 1]);
    assert.deepEqual(['', '1.1', '-0.1', '95%'].map(parseRatio), Array(4).fill(undefined));
  });
});

describe('parseDiveRules', () => {
  it('has dive’s limits where the file says nothing', () => {
    const limits = { lowestEfficiency: 0.9, highestUserWastedPercent: 0.1 };
    for (const text of ['', 'rules:\n', 'rules: {}\n', 'rules:\n  other: 1\n']) {
      assert.deepEqual(parseDiveRules(text), { limits }, text);
    }
  });

  it('knows the keys of older and newer versions, and rules that are off', () => {
    const older =
      'rules:\n  lowestEfficiency: 0.95\n  highestWastedBytes: 20MB\n  highestUserWastedPercent: 0.20\n';
    assert.deepEqual(parseDiveRules(older), {
      limits: { lowestEfficiency: 0.95, highestUserWastedPercent: 0.2, highestWastedBytes: 20e6 },
    });
    const newer = 'rules:\n  lowest-efficiency: "0.5"\n  highest-user-wasted-percent: disabled\n';
    assert.deepEqual(parseDiveRules(newer), { limits: { lowestEfficiency: 0.5 } });
    const off = 'rules:\n  lowestEfficiency: off\n  highestUserWastedPercent: false\n';
    assert.deepEqual(parseDiveRules(off), { limits: {} });
  });

  it('names the rule that makes no sense', () => {
    assert.deepEqual(parseDiveRules('rules:\n  lowestEfficiency: 95\n'), {
      badRule: 'lowestEfficiency',
    });
    assert.deepEqual(parseDiveRules('rules: 5\n'), { badRule: 'rules' });
    assert.deepEqual(parseDiveRules('rules: [\n'), { badRule: 'rules' });
  });
});
