/**
 * One entry of a tar archive. The parser fills the same object again for each entry, and its bytes may be those of
 * the chunk being read: take what you need before `begin` returns.
 */
export interface TarEntry {
  /** The type flag, one of {@link tarType}; old archives' regular files and folders are already told apart. */
  type: number;
  /** The name is `name[nameStart..nameEnd)`. */
  name: Uint8Array;
  nameStart: number;
  nameEnd: number;
  linkName: Uint8Array;
  /** Bytes of content that follow. */
  size: number;
  mode: number;
  uid: number;
  gid: number;
}

/** Receives an archive's entries in order. */
export interface TarSink {
  begin(entry: TarEntry): void;
  /** A part of the entry's content: `chunk[start..end)`, valid during the call. */
  data(chunk: Uint8Array, start: number, end: number): void;
  /** The entry is complete. */
  finish(): void;
}

export const tarType = {
  file: 0x30,
  hardLink: 0x31,
  symlink: 0x32,
  characterDevice: 0x33,
  blockDevice: 0x34,
  directory: 0x35,
  fifo: 0x36,
  contiguous: 0x37,
  gnuLongLink: 0x4b,
  gnuLongName: 0x4c,
  gnuSparse: 0x53,
  paxGlobal: 0x67,
  pax: 0x78,
} as const;
