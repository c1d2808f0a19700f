import type { RegistryClient } from '../../../core/registry/registryClient.ts';

/** What a registry has under a reference: its manifest, and the configuration of the image where it is one. */
export async function readRegistryDocument(
  client: RegistryClient,
  repository: string,
  reference: string,
): Promise<string> {
  const { digest, mediaType, content } = await client.manifest(repository, reference);
  const config = content.config?.digest;
  const document = {
    digest,
    mediaType,
    manifest: content,
    ...(config !== undefined && { configuration: await client.config(repository, config) }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
