import assert from 'node:assert/strict';
import { needsZone, parseSince } from '../../../../../src/core/model/logs/parseSince.ts';

const now = Date.UTC(2026, 10, 21, 12) / 1000;
const since = (text: string) => parseSince(text, now * 1000);
const local = (...at: readonly [number, number, number, number?, number?, number?]) =>
  new Date(...at).getTime() / 1000;

describe('parseSince', () => {
  const durations: readonly [string, number][] = [
    ['90s', 90],
    ['15m', 900],
    ['2h30m', 9000],
    ['1h10m10s', 4210],
    ['1.5h', 5400],
    ['.5m', 30],
    ['1.m', 60],
    ['300ms', 0.3],
    ['1m0.5s', 60.5],
    ['+5m', 300],
    ['-5m', -300],
    ['0', 0],
    ['0s', 0],
  ];
  for (const [text, seconds] of durations) {
    it(`takes the duration ${text} back from now`, () => {
      assert.ok(Math.abs((since(text) ?? 0) - (now - seconds)) < 1e-6);
    });
  }

  it('takes small units with either sign for micro', () => {
    for (const text of ['1us', '1µs', '1μs', '1000ns'])
      assert.ok(Math.abs((since(text) ?? 0) - now) < 1e-5, text);
  });

  it('takes times with a zone', () => {
    assert.equal(since('2026-11-21T08:30:00Z'), now - 3.5 * 3600);
    assert.equal(since('2026-11-21T08:30:00.25Z'), now - 3.5 * 3600 + 0.25);
    assert.equal(
      since('2026-11-21T08:30:00.123456789+00:00')?.toFixed(6),
      (now - 12600 + 0.123457).toFixed(6),
    );
    assert.equal(since('2026-11-21T08:30+02:00'), now - 5.5 * 3600);
    assert.equal(since('2026-11-21T08-01:30'), now - 2.5 * 3600);
    assert.equal(since('2026-11-21Z'), now - 12 * 3600);
  });

  it('takes times without a zone as this machine’s', () => {
    assert.equal(since('2026-11-21'), local(2026, 10, 21));
    assert.equal(since('2026-11-21T08'), local(2026, 10, 21, 8));
    assert.equal(since('2026-11-21T08:30'), local(2026, 10, 21, 8, 30));
    assert.equal(since(' 2026-11-21 08:30:15 '), local(2026, 10, 21, 8, 30, 15));
    assert.equal(since('2024-02-29'), local(2024, 1, 29));
  });

  it('takes Unix seconds', () => {
    assert.equal(since('1136073600'), 1136073600);
    assert.equal(since('1136073600.5'), 1136073600.5);
  });

  const nonsense = [
    ...['', 'x', '5 m', '5d', 'm', '1h-5m', 'yesterday', '1e3s', '5m!', '--5m', '.s'],
    ...['2026-13-01', '2026-02-30', '2026-11-21T24:00', '2026-11-21T8:30', '2026-11-21T08:60'],
    ...['21.11.2026', '08:30', '2026-11-21T08:30z', '2026-11-21T08:30+0200', '-1136073600'],
  ];
  for (const text of nonsense) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.equal(since(text), undefined);
    });
  }

  it('tells which times depend on the clock of the machine', () => {
    assert.deepEqual(
      ['2026-11-21T08:30', '2026-11-21', '2026-11-21T08:30Z', '5m', '1136073600'].map(needsZone),
      [true, true, false, false, false],
    );
  });
});
