import { blockSize, isTarHeader, isZeroBlock } from './tarNumbers.ts';

export type ContentFormat = 'gzip' | 'zstd' | 'tar' | 'json' | 'other';

/** How many first bytes {@link sniffContent} wants to see; less only where there is no more. */
export const sniffLength = blockSize;

/** What a blob is, by its first bytes: media types are not at hand while an archive is read, since manifests come last. */
export function sniffContent(bytes: Uint8Array): ContentFormat {
  const [first, second, third, fourth] = bytes;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  if (first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd) return 'zstd';
  // A skippable frame may come first (zstd:chunked).
  if ((first ?? 0) >> 4 === 5 && second === 0x2a && third === 0x4d && fourth === 0x18)
    return 'zstd';
  if (bytes.length >= blockSize) {
    // An empty layer is nothing but the end marker.
    if (isZeroBlock(bytes, 0) || isTarHeader(bytes, 0)) return 'tar';
  }
  const text = Buffer.from(bytes).toString('latin1').trimStart();
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'other';
}
