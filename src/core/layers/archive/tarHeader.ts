import type { TarEntry } from './tarEntry.ts';
import { tarType } from './tarEntry.ts';
import { tarNumber } from './tarNumbers.ts';

const nameLength = 100;
const prefixAt = 345;
const prefixLength = 155;
const slash = 0x2f;
const nothing = new Uint8Array(0);

/** Fills `entry` from the header block at `block[start]`, without looking at extended headers before it. */
export function readTarHeader(entry: TarEntry, block: Uint8Array, start: number): void {
  readName(entry, block, start);
  entry.mode = tarNumber(block, start + 100, 8) & 0o7777;
  entry.uid = tarNumber(block, start + 108, 8);
  entry.gid = tarNumber(block, start + 116, 8);
  entry.size = tarNumber(block, start + 124, 12);
  entry.type = typeOf(entry, block[start + 156] ?? 0);
  const linkAt = start + 157;
  entry.linkName =
    block[linkAt] === 0 ? nothing : block.subarray(linkAt, fieldEnd(block, linkAt, nameLength));
}

function readName(entry: TarEntry, block: Uint8Array, start: number): void {
  const end = fieldEnd(block, start, nameLength);
  entry.name = block;
  entry.nameStart = start;
  entry.nameEnd = end;
  // `ustar\0` has a prefix field; GNU's `ustar  ` keeps times there.
  const hasPrefix = block[start + 257] === 0x75 && block[start + 262] === 0;
  if (!hasPrefix || block[start + prefixAt] === 0) return;
  const prefixStart = start + prefixAt;
  const prefixEnd = fieldEnd(block, prefixStart, prefixLength);
  const name = new Uint8Array(prefixEnd - prefixStart + 1 + end - start);
  name.set(block.subarray(prefixStart, prefixEnd));
  name[prefixEnd - prefixStart] = slash;
  name.set(block.subarray(start, end), prefixEnd - prefixStart + 1);
  entry.name = name;
  entry.nameStart = 0;
  entry.nameEnd = name.length;
}

function typeOf(entry: TarEntry, flag: number): number {
  if (flag !== 0 && flag !== tarType.contiguous && flag !== tarType.file) return flag;
  // Before POSIX, a folder was a file whose name ends in a slash.
  return entry.name[entry.nameEnd - 1] === slash ? tarType.directory : tarType.file;
}

function fieldEnd(block: Uint8Array, start: number, length: number): number {
  let at = start;
  while (at < start + length && block[at] !== 0) at += 1;
  return at;
}
