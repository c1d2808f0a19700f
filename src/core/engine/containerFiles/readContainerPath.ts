import type { CallOptions, EngineClient } from '../engineClient.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';
import { runInContainer } from './runInContainer.ts';

/**
 * The content of a file, links followed. What the engine's archive calls do not see in a running container (tmpfs
 * mounts, /proc, /sys) is read by its own `cat`. Undefined when there is no such file.
 *
 * @throws EngineError of kind `rejected` for a file that is larger than `maxBytes`
 */
export async function readContainerPath(
  client: ContainerFilesClient & Pick<EngineClient, 'readContainerFile'>,
  id: string,
  path: string,
  options: CallOptions & { readonly maxBytes: number },
): Promise<Uint8Array | undefined> {
  const content = await client.readContainerFile(id, path, options);
  if (content !== undefined) return content;
  const limit = String(options.maxBytes);
  const command = ['head', '-c', limit, '--', path];
  const result = await runInContainer(client, id, command, options);
  return result?.exitCode === 0 ? result.bytes : undefined;
}
