import { waitFor } from '../../../scripts/machine/waitFor.mjs';
import type { EngineClient } from '../../../src/core/engine/engineClient.ts';

/**
 * Until a container has ended and nothing more will be said of it. Podman 4.3 answers a wait before the log is whole, and
 * tells of the last second again to whoever listens next.
 */
export async function waitUntilOver(client: EngineClient, id: string): Promise<void> {
  await client.waitForContainer(id, 'notRunning');
  let seenAt: number | undefined;
  await waitFor('the end of the container', async () => {
    const { state } = await client.containerDetails(id);
    if (state !== 'exited') return false;
    seenAt ??= Math.floor(Date.now() / 1000);
    return Math.floor(Date.now() / 1000) > seenAt + 1;
  });
}
