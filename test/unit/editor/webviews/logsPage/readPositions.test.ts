import assert from 'node:assert/strict';
import type { LogLine } from '../../../../../src/core/model/logLine.ts';
import { createReadPositions } from '../../../../../src/editor/webviews/logsPage/readPositions.ts';

const at = (second: number): string => `2026-11-21T10:00:0${second}.000000000Z`;
const line = (source: string, second: number, text = ''): LogLine => ({
  ...{ source, stream: 'stdout', time: at(second), text },
});
const texts = (lines: readonly LogLine[]) => lines.map(({ text }) => text).join('');

describe('how far a service was read', () => {
  it('lets everything through until it begins anew, whatever the clocks say', () => {
    const positions = createReadPositions();
    const lines = [line('a', 2, 'x'), line('a', 1, 'y'), line('a', 1, 'z')];
    assert.equal(positions.resume('web'), undefined);
    assert.equal(texts(positions.unread('web', lines)), 'xyz');
  });

  it('begins at the earliest end of its tasks, and gives no line twice and none too few', () => {
    const positions = createReadPositions();
    positions.unread('web', [line('a', 1, '1'), line('a', 3, '2'), line('a', 3, '3')]);
    positions.unread('web', [line('b', 2, '4')]);
    assert.equal(positions.resume('web'), Date.parse(at(2)) / 1000);
    const again = [line('a', 3, '2'), line('a', 3, '3'), line('a', 3, '5'), line('b', 2, '4')];
    assert.equal(texts(positions.unread('web', again)), '5');
    assert.equal(texts(positions.unread('web', [line('b', 4, '6'), line('c', 1, '7')])), '67');
    // And once more.
    positions.resume('web');
    assert.equal(texts(positions.unread('web', [...again, line('b', 4, '6')])), '');
  });

  it('knows services apart, and forgets', () => {
    const positions = createReadPositions();
    positions.unread('web', [line('a', 5)]);
    assert.equal(positions.resume('db'), undefined);
    positions.forget('web');
    assert.equal(positions.resume('web'), undefined);
  });
});
