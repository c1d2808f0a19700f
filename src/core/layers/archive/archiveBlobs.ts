/** What an archive held under a name. */
export type ArchiveBlob<Layer> =
  | { readonly kind: 'layer'; readonly layer: Layer; readonly archiveBytes: number }
  | { readonly kind: 'document'; readonly text: string }
  /** Passed over unread, as the caller had asked. */
  | { readonly kind: 'known'; readonly archiveBytes: number }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'other' };

/** The blobs of an archive by name: `blobs/sha256/…`, `manifest.json`, `…/layer.tar`. */
export class ArchiveBlobs<Layer> {
  readonly #blobs = new Map<string, ArchiveBlob<Layer>>();
  readonly #parsed = new Map<string, unknown>();

  set(name: string, blob: ArchiveBlob<Layer>): void {
    this.#blobs.set(name, blob);
  }

  /** Links followed. Older engines store a repeated layer as a link to the first one. */
  get(name: string): ArchiveBlob<Layer> | undefined {
    let blob = this.#blobs.get(name);
    for (let hops = 0; blob?.kind === 'link' && hops < 8; hops += 1) {
      blob = this.#blobs.get(blob.target);
    }
    return blob;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** The JSON under that name; undefined when there is none or it cannot be parsed. */
  document(name: string): unknown {
    if (this.#parsed.has(name)) return this.#parsed.get(name);
    const blob = this.get(name);
    if (blob?.kind !== 'document') return undefined;
    const value = parsed(blob.text);
    this.#parsed.set(name, value);
    return value;
  }
}

/** The name of a blob in an OCI layout: `sha256:ab…` is `blobs/sha256/ab…`. */
export function blobName(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

/** The digest that a blob's name states; undefined outside an OCI layout. */
export function digestOfBlob(name: string): string | undefined {
  const match = /^blobs\/([a-z0-9]+)\/([0-9a-f]+)$/.exec(name);
  return match === null ? undefined : `${match[1] ?? ''}:${match[2] ?? ''}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
