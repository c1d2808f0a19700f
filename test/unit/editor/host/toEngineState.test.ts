import assert from 'node:assert/strict';
import { EngineError } from '../../../../src/core/engine/engineError.ts';
import { toEngineState } from '../../../../src/editor/host/toEngineState.ts';

describe('toEngineState', () => {
  it('follows the inventory', () => {
    assert.equal(toEngineState({ kind: 'idle' }), 'idle');
    assert.equal(toEngineState({ kind: 'connecting' }), 'connecting');
  });

  for (const [kind, state] of [
    ['noEngine', 'noEngine'],
    ['refused', 'notRunning'],
    ['disconnected', 'notRunning'],
    ['permissionDenied', 'permissionDenied'],
    ['badContext', 'badContext'],
    ['tls', 'tls'],
    ['engineFault', 'failed'],
  ] as const) {
    it(`has a welcome view for ${kind}`, () => {
      const error = new EngineError(kind, 'why');
      assert.equal(toEngineState({ kind: 'unavailable', error, attempt: 1 }), state);
    });
  }
});
