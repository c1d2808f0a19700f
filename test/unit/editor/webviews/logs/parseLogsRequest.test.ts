import assert from 'node:assert/strict';
import type { LogsChoice } from '../../../../../src/editor/webviews/protocol/logs.ts';
import {
  parseLogsChoice,
  parseLogsRequest,
} from '../../../../../src/editor/webviews/protocol/parseLogsRequest.ts';
import { parseCustomRange } from '../../../../../src/editor/webviews/protocol/parseCustomRange.ts';
import { filterOf, startOf } from '../../../../../src/editor/webviews/logs/readChoice.ts';
import { parseLogsUri } from '../../../../../src/editor/webviews/logsPage/parseLogsUri.ts';

const usual: LogsChoice = {
  ...{ stream: 'all', level: 'all', range: 'default', hidden: [] },
  pattern: { text: '', isRegularExpression: false, matchCase: false },
  ...{ wrap: false, times: false },
};

describe('requests of the log view', () => {
  it('takes those of the protocol', () => {
    assert.deepEqual(parseLogsRequest({ type: 'open', choice: usual }), {
      type: 'open',
      choice: usual,
    });
    assert.deepEqual(parseLogsRequest({ type: 'rows', from: -3, to: 9 }), {
      ...{ type: 'rows', from: -3, to: 9 },
    });
    assert.deepEqual(parseLogsRequest({ type: 'drawn', tail: 40 }), { type: 'drawn', tail: 40 });
    assert.deepEqual(parseLogsRequest({ type: 'save', x: 1 }), { type: 'save' });
    const find = { type: 'find', direction: 'next', from: 4 };
    assert.deepEqual(parseLogsRequest(find), find);
  });

  it('bounds what a page may ask for, and drops the rest', () => {
    assert.deepEqual(parseLogsRequest({ type: 'rows', from: 0, to: 1e9 }), {
      ...{ type: 'rows', from: 0, to: 1_000 },
    });
    assert.deepEqual(parseLogsRequest({ type: 'drawn', tail: 1e9 }), {
      ...{ type: 'drawn', tail: 1_000 },
    });
    for (const value of [null, 'open', {}, { type: 'rows' }, { type: 'find', from: 1 }])
      assert.equal(parseLogsRequest(value), undefined);
  });

  it('takes a range that was typed, and no other', () => {
    const rangeOf = (range: unknown) => parseLogsChoice({ range }).range;
    for (const range of [
      'tail:250',
      'tail:0',
      'tail:all',
      'from:2h30m',
      'from:2026-11-21T08:30+01:00',
    ])
      assert.equal(rangeOf(range), range);
    for (const range of [
      'tail:',
      'tail:-1',
      'tail:1e9',
      'tail:9999999999',
      'from:',
      'from:soon',
      'x:1',
      7,
    ])
      assert.equal(rangeOf(range), 'default');
    assert.equal(parseCustomRange('tail', ' 250 '), 'tail:250');
    assert.equal(parseCustomRange('from', 'soon'), undefined);
  });

  it('falls back to the usual choice', () => {
    assert.deepEqual(parseLogsChoice(undefined), usual);
    assert.deepEqual(parseLogsChoice({ stream: 'x', hidden: ['a', 1], wrap: 'yes' }), {
      ...usual,
      hidden: ['a'],
    });
  });
});

describe('what a choice means', () => {
  it('filters by stream, by level and above, and by container', () => {
    assert.deepEqual(filterOf(usual, ['a', 'b']), {});
    const choice: LogsChoice = { ...usual, stream: 'stderr', level: 'error', hidden: ['b', 'z'] };
    assert.deepEqual(filterOf(choice, ['a', 'b']), {
      ...{ streams: ['stderr'], levels: ['error', 'fatal'], sources: ['a'] },
    });
  });

  it('reads last lines or minutes, never more than is kept', () => {
    const options = { capacity: 5_000, defaultTail: 70, now: 1_000_000_000 };
    assert.deepEqual(startOf('default', options), { tail: 70 });
    assert.deepEqual(startOf('tail:10000', options), { tail: 5_000 });
    assert.deepEqual(startOf('tail:all', options), { tail: 5_000 });
    assert.deepEqual(startOf('since:15', options), { tail: 5_000, since: 1_000_000 - 900 });
    assert.deepEqual(startOf('tail:250', options), { tail: 250 });
    assert.deepEqual(startOf('tail:0', options), { tail: 0 });
    assert.deepEqual(startOf('from:90s', options), { tail: 5_000, since: 1_000_000 - 90 });
    const utc = startOf('from:1970-01-12T00:00Z', options);
    assert.deepEqual(utc, { tail: 5_000, since: 11 * 86_400 });
  });
});

describe('addresses of merged logs', () => {
  it('names a project or containers', () => {
    assert.deepEqual(parseLogsUri({ path: '/project/shop', query: '' }), {
      ...{ kind: 'project', title: 'shop' },
    });
    assert.deepEqual(parseLogsUri({ path: '/containers/a +1', query: 'a\nb' }), {
      ...{ kind: 'containers', title: 'a +1', names: ['a', 'b'] },
    });
  });

  it('names a stack or services of a swarm', () => {
    assert.deepEqual(parseLogsUri({ path: '/stack/shop', query: '' }), {
      ...{ kind: 'stack', title: 'shop' },
    });
    assert.deepEqual(parseLogsUri({ path: '/services/web', query: 'web' }), {
      ...{ kind: 'services', title: 'web', names: ['web'] },
    });
  });

  it('is nothing else', () => {
    for (const path of ['/other/x', '/project/', '/containers/x', '/services/x', '/stack/'])
      assert.equal(parseLogsUri({ path, query: '' }), undefined);
  });
});
