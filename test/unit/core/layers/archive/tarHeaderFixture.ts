export interface TarHeaderFixture {
  readonly name: string;
  readonly type: string;
  readonly size?: number;
  readonly link?: string;
  readonly prefix?: string;
  /** Numbers in base 256 instead of octal digits. */
  readonly base256?: boolean;
  /** For sparse files: a block of the map follows. */
  readonly isExtended?: boolean;
}

/** A header block as no library writes it any more. */
export function tarHeader(fixture: TarHeaderFixture): Buffer {
  const block = Buffer.alloc(512);
  block.write(fixture.name, 0, 100);
  block.write('0000644\0', 100);
  number(block, 108, 8, 0, false);
  number(block, 116, 8, 0, false);
  number(block, 124, 12, fixture.size ?? 0, fixture.base256 ?? false);
  block.write('00000000000\0', 136);
  block.write(fixture.type, 156);
  block.write(fixture.link ?? '', 157, 100);
  block.write('ustar\x0000', 257);
  block.write(fixture.prefix ?? '', 345);
  if (fixture.isExtended === true) block[482] = 1;
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function number(block: Buffer, at: number, length: number, value: number, binary: boolean): void {
  if (binary) {
    block.writeBigUInt64BE(BigInt(value), at + length - 8);
    block[at] = 0x80;
  } else {
    block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at);
  }
}
