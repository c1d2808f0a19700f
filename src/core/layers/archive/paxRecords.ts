/** What the extended header of an entry overrides. */
export interface PaxOverrides {
  path?: Uint8Array;
  linkPath?: Uint8Array;
  size?: number;
  uid?: number;
  gid?: number;
}

const space = 0x20;
const equals = 0x3d;

/** Reads records of the form `length key=value\n`; keys that matter to nobody here are passed over. */
export function paxRecords(bytes: Uint8Array): PaxOverrides {
  const overrides: PaxOverrides = {};
  let at = 0;
  while (at < bytes.length) {
    const separator = bytes.indexOf(space, at);
    if (separator === -1) break;
    const length = Number(ascii(bytes, at, separator));
    const end = at + length;
    if (!Number.isInteger(length) || end <= separator || end > bytes.length) break;
    const assignment = bytes.indexOf(equals, separator);
    if (assignment !== -1 && assignment < end) {
      // The value may hold anything, `=` and line breaks included: only the length says where it ends.
      const value = bytes.slice(assignment + 1, end - 1);
      override(overrides, ascii(bytes, separator + 1, assignment), value);
    }
    at = end;
  }
  return overrides;
}

function override(overrides: PaxOverrides, key: string, value: Uint8Array): void {
  if (key === 'path' || key === 'GNU.sparse.name') overrides.path = value;
  else if (key === 'linkpath') overrides.linkPath = value;
  else if (key === 'size') overrides.size = Number(ascii(value, 0, value.length));
  else if (key === 'uid') overrides.uid = Number(ascii(value, 0, value.length));
  else if (key === 'gid') overrides.gid = Number(ascii(value, 0, value.length));
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
