import assert from 'node:assert/strict';

/** Resolves as soon as the condition holds; looks again after each turn of the event loop. */
export async function eventually(
  what: string,
  condition: () => boolean,
  deadlineMs = 4000,
): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  while (!condition()) {
    if (performance.now() > deadline) assert.fail(`not within ${deadlineMs} ms: ${what}`);
    await turn();
  }
}

/** Lets everything run that is due. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Several turns: for asserting that something does not happen. */
export async function turns(count = 20): Promise<void> {
  for (let index = 0; index < count; index += 1) await turn();
}
