import assert from 'node:assert/strict';
import { toBuildMessages } from '../../../../../src/core/engine/records/toBuildMessages.ts';

describe('toBuildMessages', () => {
  it('reads output, the image and failures', () => {
    assert.deepEqual(toBuildMessages({ stream: 'Step 1/2\n' }), [
      { kind: 'output', text: 'Step 1/2\n' },
    ]);
    assert.deepEqual(toBuildMessages({ aux: { ID: 'sha256:a' } }), [
      { kind: 'image', id: 'sha256:a' },
    ]);
    const failure = { errorDetail: { code: 3, message: 'returned 3' }, error: 'returned 3' };
    assert.deepEqual(toBuildMessages(failure), [{ kind: 'error', message: 'returned 3' }]);
    assert.deepEqual(toBuildMessages({ error: 'x' }), [{ kind: 'error', message: 'x' }]);
  });

  it('shows the steps of a pull, not its bars', () => {
    const text = 'a1: Pull complete\n';
    assert.deepEqual(toBuildMessages({ status: 'Pull complete', id: 'a1' }), [
      { kind: 'output', text },
    ]);
    const bar = { status: 'Downloading', id: 'a1', progress: '[==> ]' };
    assert.deepEqual(toBuildMessages(bar), []);
    assert.deepEqual(toBuildMessages({}), []);
  });
});
