import { EngineError } from '../engineError.ts';
import { emptyVolume, unpackIntoVolume, type CopyOptions } from './copyVolume.ts';
import type { HelperSession } from './helperSession.ts';
import { volumeUserRecords } from './volumeUsers.ts';
import { clearVolume, type ShellClient } from './volumeShell.ts';

/**
 * Puts a backup into a volume that is there.
 *
 * @param options `empty`: take out what is in it first, `evenRunning`: though running containers use it
 * @throws EngineError of kind `conflict` while running containers use it, unless that is wanted; `unsupported` when it
 *   is to be emptied, containers hold it, and no image has a shell to do that with
 */
export async function restoreIntoVolume(
  client: ShellClient,
  volume: string,
  tar: AsyncIterable<Uint8Array>,
  options: CopyOptions & {
    readonly session: HelperSession;
    readonly empty: boolean;
    readonly evenRunning: boolean;
  },
): Promise<void> {
  const users = await volumeUserRecords(client, volume, options);
  const running = users.filter(({ state }) => /^(running|paused|restarting)$/.test(state));
  if (running.length > 0 && !options.evenRunning) {
    const names = running.map(({ name }) => name).join(', ');
    throw new EngineError('conflict', `Running containers use the volume ${volume}: ${names}`);
  }
  if (options.empty) {
    // Made again where nothing holds it: that is done in a moment, whatever is in it.
    if (users.length === 0) await emptyVolume(client, volume, options);
    else await clearVolume(client, volume, options.session, options);
  }
  await unpackIntoVolume(client, volume, tar, options);
}
