/** A short text, and the number of what it hints at. */
export interface Hint {
  /** Three ASCII characters or more. */
  readonly text: string;
  readonly of: number;
}

/** All hints are known by their first characters, as many as the shortest has. */
const prefixLength = 3;
const longestShift = 2;

/**
 * Finds many short texts in one pass (Wu and Manber, “A fast algorithm for multi-pattern searching”, 1994): two bytes at
 * a time tell how far the next hint can begin at least, so that most bytes are never looked at.
 *
 * @returns a function that marks in `found`, by number, what some hint in the bytes is for; true when there is any
 */
export function createHintFinder(
  hints: readonly Hint[],
): (bytes: Uint8Array, start: number, end: number, found: Uint8Array) => boolean {
  const shifts = new Uint8Array(65536).fill(longestShift);
  const byBlock = new Map<number, { readonly bytes: Uint8Array; readonly of: number }[]>();
  for (const { text, of } of hints) {
    const bytes = Buffer.from(text, 'latin1');
    const first = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
    const last = ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0);
    shifts[first] = Math.min(shifts[first] ?? 0, 1);
    shifts[last] = 0;
    byBlock.set(last, [...(byBlock.get(last) ?? []), { bytes, of }]);
  }

  return (bytes, start, end, found) => {
    let isAny = false;
    let at = start + prefixLength - 1;
    while (at < end) {
      const block = ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
      const shift = shifts[block] ?? 1;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const from = at - prefixLength + 1;
      for (const hint of byBlock.get(block) ?? []) {
        if (found[hint.of] === 1 || !startsWith(bytes, from, end, hint.bytes)) continue;
        found[hint.of] = 1;
        isAny = true;
      }
      at += 1;
    }
    return isAny;
  };
}

function startsWith(bytes: Uint8Array, from: number, end: number, wanted: Uint8Array): boolean {
  if (from + wanted.length > end) return false;
  for (let at = 0; at < wanted.length; at += 1) if (bytes[from + at] !== wanted[at]) return false;
  return true;
}
