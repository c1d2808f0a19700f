import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EventLog } from '../../../../media/enginePage/eventLog.ts';
import { parseViewState } from '../../../../media/enginePage/viewState.ts';

const line = (name: string, type = 'container', action = 'start') => {
  return { time: 1, type, action, name, detail: `image=${name}:1` };
};
const any = { type: '', action: '', text: '' };

describe('EventLog', () => {
  it('keeps the last thousand', () => {
    const log = new EventLog();
    log.add(Array.from({ length: 1500 }, (_, index) => line(String(index))));
    assert.equal(log.lines.length, 1000);
    assert.equal(log.matching(any)[0]?.name, '1499');
    assert.equal(log.matching(any).at(-1)?.name, '500');
  });

  it('filters by type, action and text together', () => {
    const log = new EventLog();
    log.add([line('web'), line('db', 'container', 'die'), line('data', 'volume', 'create')]);
    const names = (filter: Partial<typeof any>) =>
      log.matching({ ...any, ...filter }).map(({ name }) => name);
    assert.deepEqual(names({ type: 'container' }), ['db', 'web']);
    assert.deepEqual(names({ type: 'container', action: 'DI' }), ['db']);
    assert.deepEqual(names({ text: 'data:1' }), ['data']);
    assert.deepEqual(names({ type: 'image' }), []);
    assert.deepEqual(log.types, ['container', 'volume']);
  });

  it('holds what comes while it is paused, and no more of it than it keeps', () => {
    const log = new EventLog();
    log.add([line('before')]);
    log.hold();
    log.add(Array.from({ length: 1200 }, (_, index) => line(String(index))));
    assert.deepEqual([log.lines.length, log.waiting], [1, 1000]);
    log.release();
    assert.deepEqual([log.lines.length, log.waiting], [1000, undefined]);
    log.clear();
    assert.deepEqual(log.lines, []);
  });
});

describe('state of the engine page', () => {
  it('takes nothing of another kind', () => {
    const empty = { type: '', action: '', text: '', scrollTop: 0 };
    for (const value of [undefined, null, 'x', { type: 7, scrollTop: 'far' }]) {
      assert.deepEqual(parseViewState(value), empty);
    }
    const state = { type: 'volume', action: 'create', text: 'data', scrollTop: 12 };
    assert.deepEqual(parseViewState(state), state);
  });
});

describe('style of the engine page', () => {
  it('takes every colour from the theme, and fetches nothing', async () => {
    const file = path.resolve(import.meta.dirname, '../../../../media/enginePage/style.css');
    const css = (await readFile(file, 'utf8')).replace(/\/\*.*?\*\//gs, '');
    assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch)\(|url\(|@import/i);
    assert.match(css, /--vscode-contrastBorder/);
  });
});
