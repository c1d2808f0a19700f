import type { TransferOptions } from './calls/imageTransferCalls.ts';
import type { EngineClient } from './engineClient.ts';

/**
 * True when the registry has another image under the name now than the one that is here. Undefined for an image that
 * never came from a registry.
 *
 * @throws EngineError: the registry cannot be reached, knows no such image, or the engine cannot ask (`unsupported`)
 */
export async function isOutdated(
  client: Pick<EngineClient, 'inspect' | 'registryImage'>,
  reference: string,
  options?: TransferOptions,
): Promise<boolean | undefined> {
  const image = await client.inspect('image', reference, options);
  const digests = (image['RepoDigests'] ?? []) as readonly string[];
  if (digests.length === 0) return undefined;
  const { digest } = await client.registryImage(reference, options);
  return !digests.some((known) => known.endsWith(`@${digest}`));
}
