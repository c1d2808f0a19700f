import assert from 'node:assert/strict';
import { withoutEngineVariables } from '../../../../../src/core/engine/records/withoutEngineVariables.ts';

describe('withoutEngineVariables', () => {
  it('leaves out what Podman sets by itself, and nothing that was asked for', () => {
    const all = ['TERM=xterm', 'container=podman', 'A=b', 'HOME=/srv', 'HOSTNAME=abc'];
    assert.deepEqual(withoutEngineVariables(all, 'abc'), ['A=b', 'HOME=/srv']);
    assert.deepEqual(withoutEngineVariables(all, 'other'), ['A=b', 'HOME=/srv', 'HOSTNAME=abc']);
  });

  it('leaves the variables of Docker alone', () => {
    const all = ['TERM=xterm', 'HOME=/root', 'HOSTNAME=abc'];
    assert.equal(withoutEngineVariables(all, 'abc'), all);
  });
});
