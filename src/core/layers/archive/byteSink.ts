/** Something that bytes are pushed into. A returned promise asks the writer to wait for it before it goes on. */
export interface ByteSink {
  write(chunk: Uint8Array, start: number, end: number): Promise<void> | undefined;
  /** No more will come; resolves when all has been dealt with. */
  end(): Promise<void> | undefined;
  /** Drops everything at once, such as a decompressor's memory. */
  abandon(): void;
}
