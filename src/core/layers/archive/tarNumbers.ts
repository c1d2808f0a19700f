/** The size of a tar header, and what entries are padded to, in bytes. */
export const blockSize = 512;

const checksumAt = 148;
const space = 0x20;

/** A number field: octal digits, or base 256 when the first bit is set, as GNU tar writes what octal cannot hold. */
export function tarNumber(block: Uint8Array, start: number, length: number): number {
  const first = block[start] ?? 0;
  let value = 0;
  if ((first & 0x80) !== 0) {
    // Negative numbers (0xff…) occur for times before 1970 only, which nobody asks for.
    value = first & 0x7f;
    for (let at = start + 1; at < start + length; at += 1) value = value * 256 + (block[at] ?? 0);
    return value;
  }
  for (let at = start; at < start + length; at += 1) {
    const digit = (block[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 7) value = value * 8 + digit;
    else if (value > 0 || digit === -0x30) break;
  }
  return value;
}

/** Whether a block can be a tar header: its checksum is right, counted in unsigned or (old writers) signed bytes. */
export function isTarHeader(block: Uint8Array, start: number): boolean {
  let sum = 8 * space;
  for (let at = start; at < start + checksumAt; at += 1) sum += block[at] ?? 0;
  for (let at = start + checksumAt + 8; at < start + blockSize; at += 1) sum += block[at] ?? 0;
  const expected = tarNumber(block, start + checksumAt, 8);
  return expected === sum || expected === sum - 256 * countNegative(block, start);
}

function countNegative(block: Uint8Array, start: number): number {
  let negative = 0;
  for (let at = start; at < start + blockSize; at += 1) negative += (block[at] ?? 0) >> 7;
  for (let at = start + checksumAt; at < start + checksumAt + 8; at += 1) {
    negative -= (block[at] ?? 0) >> 7;
  }
  return negative;
}

export function isZeroBlock(block: Uint8Array, start: number): boolean {
  for (let at = start; at < start + blockSize; at += 1) if (block[at] !== 0) return false;
  return true;
}
