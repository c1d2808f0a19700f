import assert from 'node:assert/strict';
import type { PageRequest } from '../../../../../src/editor/webviews/protocol/containerPage.ts';
import { parsePageRequest } from '../../../../../src/editor/webviews/protocol/parsePageRequest.ts';

describe('parsePageRequest', () => {
  it('takes every request of the protocol', () => {
    const requests: readonly PageRequest[] = [
      { type: 'ready' },
      { type: 'openSuccessor' },
      { type: 'showTab', tab: 'logs' },
      { type: 'tab', tab: 'stats', message: { type: 'x' } },
      { type: 'run', command: 'stop' },
      { type: 'openLink', url: 'http://localhost:8080' },
      { type: 'copy', text: '' },
      { type: 'copySecret', name: 'TOKEN' },
      { type: 'reveal', name: 'TOKEN' },
      { type: 'hide', name: 'TOKEN' },
    ];
    for (const request of requests) assert.deepEqual(parsePageRequest(request), request);
  });

  it('drops everything else', () => {
    for (const value of [
      undefined,
      null,
      'ready',
      {},
      { type: 'rm' },
      { type: 'run', command: 'workbench.action.quit' },
      { type: 'run' },
      { type: 'showTab', tab: 'other' },
      { type: 'tab', message: {} },
      { type: 'openLink', url: 1 },
      { type: 'copy' },
      { type: 'reveal', name: {} },
    ])
      assert.equal(parsePageRequest(value), undefined);
  });

  it('passes on only what the protocol names', () => {
    assert.deepEqual(parsePageRequest({ type: 'ready', extra: 1 }), { type: 'ready' });
  });
});
