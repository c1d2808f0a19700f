import type { CallOptions, EngineClient, TerminalSession } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import { runInContainer } from '../containerFiles/runInContainer.ts';
import type { HelperSession } from './helperSession.ts';
import {
  closeVolumeHelper,
  HELPER_FOLDER,
  helperBody,
  helperImages,
  helperName,
  type VolumeClient,
} from './volumeHelper.ts';

export type ShellClient = VolumeClient & Pick<EngineClient, 'attachAndStart' | 'exec'>;

/** Images without a shell are small: so many are tried. */
const MOST_TRIES = 5;

export interface VolumeShell {
  readonly id: string;
  close(): Promise<void>;
}

/**
 * A running container with the volume, in which programs can be run. It lives by the connection that started it: should
 * this process end, however it ends, the container ends and the engine removes it.
 *
 * @returns undefined when none of the engine's smallest images has a shell
 * @throws EngineError of kind `gone` without the volume
 */
export async function openVolumeShell(
  client: ShellClient,
  volume: string,
  session: HelperSession,
  options: CallOptions = {},
): Promise<VolumeShell | undefined> {
  await client.inspect('volume', volume, options);
  const images = await helperImages(client, options);
  for (const image of images.slice(0, MOST_TRIES)) {
    const body = helperBody(volume, image, { session });
    const { id } = await client.createContainerFrom(
      {
        ...body,
        ...{ Entrypoint: ['sh', '-c', 'cat'], Cmd: [], User: '0', WorkingDir: '/' },
        // Ends with its input, which ends with the connection.
        ...{ OpenStdin: true, StdinOnce: true, AttachStdin: true, StopTimeout: 0 },
        Healthcheck: { Test: ['NONE'] },
        HostConfig: { ...body.HostConfig, AutoRemove: true },
      },
      { ...options, name: helperName(volume) },
    );
    session.open.add(id);
    const attached = await startShell(client, id, options).catch(async (error: unknown) => {
      await closeVolumeHelper(client, id, session);
      if (!(error instanceof EngineError) || !isOfImage(error)) throw error;
      return undefined;
    });
    if (attached === undefined) continue;
    return {
      id,
      close: async () => {
        attached.close();
        await closeVolumeHelper(client, id, session);
      },
    };
  }
  return undefined;
}

/** Attached, and sure to run commands. */
async function startShell(
  client: ShellClient,
  id: string,
  options: CallOptions,
): Promise<TerminalSession> {
  const attached = await client.attachAndStart(id, { columns: 80, rows: 24 }, options);
  // Unread, its end would never be noticed; and an end by itself is no fault.
  void drain(attached).catch(() => undefined);
  const probe = await runInContainer(client, id, ['sh', '-c', 'rm --help; find --help'], options);
  if (probe === undefined) {
    attached.close();
    throw new EngineError('rejected', 'The image has no shell.');
  }
  return attached;
}

async function drain({ output }: TerminalSession): Promise<void> {
  const chunks = output[Symbol.asyncIterator]();
  let next = await chunks.next();
  while (next.done !== true) next = await chunks.next();
}

/** What speaks against the image, not against the engine. */
function isOfImage({ kind }: EngineError): boolean {
  return ['rejected', 'gone', 'conflict', 'engineFault', 'unsupported'].includes(kind);
}

/**
 * Takes everything out of a volume, whoever uses it.
 *
 * @throws EngineError of kind `unsupported` where no image has a shell
 */
export async function clearVolume(
  client: ShellClient,
  volume: string,
  session: HelperSession,
  options?: CallOptions,
): Promise<void> {
  const shell = await openVolumeShell(client, volume, session, options);
  if (shell === undefined) {
    throw new EngineError('unsupported', 'No image of the engine has a shell to empty it with.');
  }
  try {
    const command = ['find', HELPER_FOLDER, '-mindepth', '1', '-maxdepth', '1'];
    const remove = [...command, '-exec', 'rm', '-rf', '--', '{}', '+'];
    const result = await runInContainer(client, shell.id, remove, options);
    if (result === undefined || result.exitCode !== 0) {
      throw new EngineError('rejected', result?.stderr.trim() ?? 'The image has no find.');
    }
  } finally {
    await shell.close();
  }
}
