import { LayersError } from '../layersError.ts';
import { readTarHeader } from './tarHeader.ts';
import type { PaxOverrides } from './paxRecords.ts';
import { paxRecords } from './paxRecords.ts';
import type { TarEntry, TarSink } from './tarEntry.ts';
import { tarType } from './tarEntry.ts';
import { blockSize, isTarHeader, isZeroBlock } from './tarNumbers.ts';

/** More than any real name or set of extended attributes; a larger header means that the archive is damaged. */
const longestMetadata = 64 * 1024 * 1024;

type State = 'header' | 'sparseMap' | 'content' | 'metadata' | 'padding' | 'ended';

/**
 * A tar reader that is pushed: it holds no more than one header, and hands content on as slices of the caller's
 * chunks. Tar libraries make a stream per entry and a string per name; inside an image, with a tar in a tar and
 * hundreds of thousands of small files, that is most of the time spent.
 */
export class TarParser {
  readonly #sink: TarSink;
  readonly #block = new Uint8Array(blockSize);
  readonly #entry: TarEntry = {
    type: 0,
    name: this.#block,
    nameStart: 0,
    nameEnd: 0,
    linkName: this.#block,
    size: 0,
    mode: 0,
    uid: 0,
    gid: 0,
  };
  #state: State = 'header';
  /** Bytes of `#block` or `#metadata` that are filled. */
  #held = 0;
  #remaining = 0;
  #padding = 0;
  #zeroBlocks = 0;
  #metadata = new Uint8Array(0);
  #metadataType = 0;
  #global: PaxOverrides = {};
  #overrides: PaxOverrides = {};
  /** Almost always false: most entries are their header and no more. */
  #isOverridden = false;

  constructor(sink: TarSink) {
    this.#sink = sink;
  }

  /** Whether the end marker has been seen. Some writers leave it out. */
  get hasEnded(): boolean {
    return this.#state === 'ended';
  }

  /** Reads `chunk[start..end)`. Throws a {@link LayersError} of kind `corrupt`. */
  write(chunk: Uint8Array, start = 0, end = chunk.length): void {
    let at = start;
    while (at < end) {
      if (this.#state === 'ended') return;
      if (this.#state === 'header' || this.#state === 'sparseMap')
        at = this.#readBlock(chunk, at, end);
      else at = this.#readContent(chunk, at, end);
    }
  }

  /** No more will come. Throws a {@link LayersError} of kind `truncated` inside an entry. */
  end(): void {
    const isBetween = this.#state === 'header' && this.#held === 0;
    if (isBetween || this.#state === 'ended') return;
    // Padding after the last entry is the one thing that can be missing without loss.
    if (this.#state === 'padding') return;
    throw new LayersError('truncated', 'tar archive ends inside an entry');
  }

  #readBlock(chunk: Uint8Array, start: number, end: number): number {
    if (this.#held === 0 && end - start >= blockSize) {
      this.#takeBlock(chunk, start);
      return start + blockSize;
    }
    const taken = Math.min(blockSize - this.#held, end - start);
    this.#block.set(chunk.subarray(start, start + taken), this.#held);
    this.#held += taken;
    if (this.#held === blockSize) {
      this.#held = 0;
      this.#takeBlock(this.#block, 0);
    }
    return start + taken;
  }

  #takeBlock(block: Uint8Array, start: number): void {
    if (this.#state === 'sparseMap') {
      if (block[start + 504] === 0) this.#enterContent();
    } else if (block[start] === 0 && isZeroBlock(block, start)) {
      this.#zeroBlocks += 1;
      if (this.#zeroBlocks === 2) this.#state = 'ended';
    } else {
      this.#takeHeader(block, start);
    }
  }

  #takeHeader(block: Uint8Array, start: number): void {
    if (!isTarHeader(block, start)) throw new LayersError('corrupt', 'bad tar header');
    this.#zeroBlocks = 0;
    const entry = this.#entry;
    readTarHeader(entry, block, start);
    const { type } = entry;
    if (isMetadata(type)) {
      if (entry.size > longestMetadata) throw new LayersError('corrupt', 'bad tar header');
      this.#metadataType = type;
      this.#metadata = new Uint8Array(entry.size);
      this.#held = 0;
      this.#enterContent();
      return;
    }
    this.#applyOverrides();
    this.#sink.begin(entry);
    if (type === tarType.gnuSparse && block[start + 482] !== 0) this.#state = 'sparseMap';
    else this.#enterContent();
  }

  #applyOverrides(): void {
    const entry = this.#entry;
    if (!hasContent(entry.type)) entry.size = 0;
    if (!this.#isOverridden) return;
    const overrides = { ...this.#global, ...this.#overrides };
    this.#overrides = {};
    this.#isOverridden = Object.keys(this.#global).length > 0;
    if (overrides.path !== undefined) {
      entry.name = overrides.path;
      entry.nameStart = 0;
      entry.nameEnd = overrides.path.length;
    }
    if (overrides.linkPath !== undefined) entry.linkName = overrides.linkPath;
    if (overrides.size !== undefined) entry.size = overrides.size;
    if (overrides.uid !== undefined) entry.uid = overrides.uid;
    if (overrides.gid !== undefined) entry.gid = overrides.gid;
    if (!hasContent(entry.type)) entry.size = 0;
  }

  #enterContent(): void {
    this.#remaining = this.#entry.size;
    this.#padding = (blockSize - (this.#remaining % blockSize)) % blockSize;
    this.#state = isMetadata(this.#entry.type) ? 'metadata' : 'content';
    if (this.#remaining === 0) this.#leaveContent();
  }

  #readContent(chunk: Uint8Array, start: number, end: number): number {
    const isPadding = this.#state === 'padding';
    const taken = Math.min(isPadding ? this.#padding : this.#remaining, end - start);
    if (isPadding) {
      this.#padding -= taken;
      if (this.#padding === 0) this.#state = 'header';
      return start + taken;
    }
    if (this.#state === 'content') {
      this.#sink.data(chunk, start, start + taken);
    } else {
      this.#metadata.set(chunk.subarray(start, start + taken), this.#held);
      this.#held += taken;
    }
    this.#remaining -= taken;
    if (this.#remaining === 0) this.#leaveContent();
    return start + taken;
  }

  #leaveContent(): void {
    if (this.#state === 'content') this.#sink.finish();
    else this.#takeMetadata();
    this.#state = this.#padding > 0 ? 'padding' : 'header';
  }

  #takeMetadata(): void {
    this.#held = 0;
    this.#isOverridden = true;
    if (this.#metadataType === tarType.gnuLongName) {
      this.#overrides.path = untilZero(this.#metadata);
    } else if (this.#metadataType === tarType.gnuLongLink) {
      this.#overrides.linkPath = untilZero(this.#metadata);
    } else if (this.#metadataType === tarType.paxGlobal) {
      this.#global = paxRecords(this.#metadata);
    } else {
      this.#overrides = { ...this.#overrides, ...paxRecords(this.#metadata) };
    }
  }
}

function isMetadata(type: number): boolean {
  return (
    type === tarType.pax ||
    type === tarType.paxGlobal ||
    type === tarType.gnuLongName ||
    type === tarType.gnuLongLink
  );
}

/** Links, folders and devices have no content, whatever their size field says. */
function hasContent(type: number): boolean {
  return type < tarType.hardLink || type > tarType.fifo;
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const zero = bytes.indexOf(0);
  return zero === -1 ? bytes : bytes.subarray(0, zero);
}
