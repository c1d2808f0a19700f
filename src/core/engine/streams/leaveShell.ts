import { setTimeout as delay } from 'node:timers/promises';
import type { Duplex } from 'node:stream';

const INTERRUPT = '\u0003';
const END_OF_INPUT = '\u0004';
/** Time for a shell to come back to its prompt, and then to end. */
const PAUSE_MS = 150;
/** A command that is only just starting takes the first interrupt for nothing. */
const ROUNDS = 5;

/**
 * Leaves a shell as a person would. Engines have no way to hang up a program that they run in a container: one whose
 * connection is just dropped stays there for ever.
 */
export async function leaveShell(connection: Duplex): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const key of [INTERRUPT, END_OF_INPUT]) {
      if (!connection.writable) return;
      connection.write(key);
      await delay(PAUSE_MS);
    }
  }
}
