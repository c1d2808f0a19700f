import assert from 'node:assert/strict';
import { debounceByKey, type Clock } from '../../../../src/editor/host/debounce.ts';

/** Time that passes only when the test says so. */
function createClock() {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (delayMs, run) => {
      const timer = { at: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const pass = (ms: number) => {
    const end = now + ms;
    for (;;) {
      const [due] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!due) break;
      timers = timers.filter((other) => other !== due);
      now = due.at;
      due.run();
    }
    now = end;
  };
  return { clock, pass };
}

function setUp() {
  const { clock, pass } = createClock();
  const runs: string[] = [];
  const debounced = debounceByKey<string>(
    (key) => runs.push(`${key}@${clock.now()}`),
    { quietMs: 60, maxWaitMs: 250 },
    clock,
  );
  return { debounced, runs, pass };
}

describe('debounceByKey', () => {
  it('runs once after a pause', () => {
    const { debounced, runs, pass } = setUp();
    debounced.schedule('a');
    pass(40);
    debounced.schedule('a');
    pass(59);
    assert.deepEqual(runs, []);
    pass(1);
    assert.deepEqual(runs, ['a@100']);
    pass(1000);
    assert.equal(runs.length, 1);
  });

  it('does not let somebody who never pauses wait for longer than the maximum', () => {
    const { debounced, runs, pass } = setUp();
    for (let time = 0; time < 600; time += 20) {
      debounced.schedule('a');
      pass(20);
    }
    assert.deepEqual(runs, ['a@250', 'a@510']);
  });

  it('keeps keys apart', () => {
    const { debounced, runs, pass } = setUp();
    debounced.schedule('a');
    pass(30);
    debounced.schedule('b');
    pass(30);
    assert.deepEqual(runs, ['a@60']);
    pass(30);
    assert.deepEqual(runs, ['a@60', 'b@90']);
  });

  it('forgets what is cancelled or disposed', () => {
    const { debounced, runs, pass } = setUp();
    debounced.schedule('a');
    debounced.schedule('b');
    debounced.cancel('a');
    debounced.dispose();
    pass(1000);
    assert.deepEqual(runs, []);
  });
});
