import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

/** Puts images into a registry by its own API. */
export interface RegistryFiller {
  /** @returns the manifest's digest */
  readonly image: (
    repository: string,
    tags: readonly string[],
    salt: string,
    created?: string,
  ) => Promise<string>;
  /** An index of images that are there already. */
  readonly index: (
    repository: string,
    tag: string,
    images: readonly {
      readonly digest: string;
      readonly os: string;
      readonly architecture: string;
    }[],
  ) => Promise<string>;
}

const IMAGE_TYPE = 'application/vnd.oci.image.manifest.v1+json';

export function fillRegistry(url: string): RegistryFiller {
  const sizes = new Map<string, number>();

  async function blob(repository: string, content: string) {
    const begun = await fetch(`${url}/v2/${repository}/blobs/uploads/`, { method: 'POST' });
    assert.equal(begun.status, 202);
    const place = new URL(begun.headers.get('location') ?? '', url);
    const digest = digestOf(content);
    place.searchParams.set('digest', digest);
    const done = await fetch(place, { method: 'PUT', body: content });
    assert.equal(done.status, 201, await done.text());
    return { digest, size: content.length };
  }

  async function manifest(repository: string, tags: readonly string[], type: string, body: object) {
    const content = JSON.stringify(body);
    const digest = digestOf(content);
    sizes.set(digest, content.length);
    for (const reference of tags.length === 0 ? [digest] : tags) {
      const address = `${url}/v2/${repository}/manifests/${reference}`;
      const headers = { 'Content-Type': type };
      const put = await fetch(address, { method: 'PUT', headers, body: content });
      assert.equal(put.status, 201, await put.text());
    }
    return digest;
  }

  return {
    image: async (repository, tags, salt, created = '2026-01-02T03:04:05Z') => {
      const config = { os: 'linux', architecture: 'amd64', created, config: { Cmd: [salt] } };
      const configBlob = await blob(repository, JSON.stringify(config));
      const layer = await blob(repository, `layer ${salt}`);
      return manifest(repository, tags, IMAGE_TYPE, {
        schemaVersion: 2,
        mediaType: IMAGE_TYPE,
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...configBlob },
        layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', ...layer }],
      });
    },
    index: (repository, tag, images) => {
      const mediaType = 'application/vnd.oci.image.index.v1+json';
      const manifests = images.map(({ digest, ...platform }) => ({
        mediaType: IMAGE_TYPE,
        digest,
        size: sizes.get(digest) ?? 0,
        platform,
      }));
      return manifest(repository, [tag], mediaType, { schemaVersion: 2, mediaType, manifests });
    },
  };
}

function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
