/** A name in a layer that says something about lower layers instead of being a file. */
export type Whiteout =
  | {
      readonly kind: 'removed';
      /** Where the last component begins. */
      readonly nameStart: number;
      /** The removed name is `[start, end)`. */
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'opaque'; readonly nameStart: number }
  /** AUFS's own bookkeeping (`.wh..wh.plnk` and others). */
  | { readonly kind: 'metadata' };

const slash = 0x2f;
const prefix = Buffer.from('.wh.');
const opaque = Buffer.from('.wh..wh..opq');

/** By the name alone, as the OCI image specification has it: some tools store whiteouts as hard links. */
export function whiteoutOf(bytes: Uint8Array, start: number, end: number): Whiteout | undefined {
  let nameEnd = end;
  while (nameEnd > start && bytes[nameEnd - 1] === slash) nameEnd -= 1;
  let nameStart = nameEnd;
  while (nameStart > start && bytes[nameStart - 1] !== slash) nameStart -= 1;
  if (!startsWith(bytes, nameStart, nameEnd, prefix)) return undefined;
  const removedStart = nameStart + prefix.length;
  if (startsWith(bytes, removedStart, nameEnd, prefix)) {
    const isOpaque =
      nameEnd - nameStart === opaque.length && startsWith(bytes, nameStart, nameEnd, opaque);
    return isOpaque ? { kind: 'opaque', nameStart } : { kind: 'metadata' };
  }
  // A bare `.wh.` names nothing.
  if (removedStart === nameEnd) return { kind: 'metadata' };
  return { kind: 'removed', nameStart, start: removedStart, end: nameEnd };
}

function startsWith(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  if (end - start < wanted.length) return false;
  for (let at = 0; at < wanted.length; at += 1) if (bytes[start + at] !== wanted[at]) return false;
  return true;
}
