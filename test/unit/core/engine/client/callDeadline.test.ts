import assert from 'node:assert/strict';
import { once } from 'node:events';
import { startDeadline } from '../../../../../src/core/engine/client/callDeadline.ts';

describe('startDeadline', () => {
  it('fires when the time is up, and says so', async () => {
    const deadline = startDeadline({ deadlineMs: 1 });
    await once(deadline.signal, 'abort');
    assert.equal(deadline.reason()?.kind, 'timeout');
    assert.equal(deadline.signal.reason, deadline.reason());
  });

  it('fires with the signal of the caller', () => {
    const controller = new AbortController();
    const deadline = startDeadline({ signal: controller.signal });
    assert.equal(deadline.signal.aborted, false);
    controller.abort();
    assert.equal(deadline.reason()?.kind, 'aborted');
    deadline.end();
    assert.equal(startDeadline({ signal: controller.signal }).signal.aborted, true);
  });

  it('lets go of the caller when the call has ended', () => {
    const controller = new AbortController();
    const deadline = startDeadline({ signal: controller.signal });
    deadline.end();
    controller.abort();
    assert.equal(deadline.signal.aborted, false);
  });

  it('keeps the signal but not the time limit once lifted', async () => {
    const controller = new AbortController();
    const deadline = startDeadline({ signal: controller.signal, deadlineMs: 1 });
    deadline.lift();
    const later = startDeadline({ deadlineMs: 5 });
    await once(later.signal, 'abort');
    assert.equal(deadline.reason(), undefined);
    controller.abort();
    assert.equal(deadline.reason()?.kind, 'aborted');
  });

  it('has no limit at zero', async () => {
    const endless = startDeadline({ deadlineMs: 0 }, 1);
    await once(startDeadline(undefined, 3).signal, 'abort');
    assert.equal(endless.signal.aborted, false);
  });
});
