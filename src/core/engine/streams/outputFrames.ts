import type { OutputChunk } from '../engineClient.ts';

const HEADER_BYTES = 8;
/** stdin (echoed by nobody, but in the protocol), stdout, stderr, and the engine's own error messages. */
const STREAMS: readonly OutputChunk['stream'][] = ['stdout', 'stdout', 'stderr', 'stderr'];

/**
 * Takes the engine's multiplexed output apart: a header of 8 bytes (stream, three zeros, length in big-endian order)
 * before each piece. Chunks may end anywhere and hold any number of frames. What does not look like a header is passed
 * on as it is from there on: some engines send raw output where frames were due.
 */
export class OutputFrames {
  readonly #header = Buffer.alloc(HEADER_BYTES);
  #headerBytes = 0;
  #stream: OutputChunk['stream'] = 'stdout';
  #left = 0;
  #raw = false;

  push(chunk: Uint8Array): OutputChunk[] {
    const pieces: OutputChunk[] = [];
    let offset = 0;
    while (offset < chunk.length) {
      if (this.#raw) {
        pieces.push({ stream: 'stdout', data: chunk.subarray(offset) });
        break;
      }
      if (this.#left > 0) {
        const data = chunk.subarray(offset, offset + this.#left);
        pieces.push({ stream: this.#stream, data });
        this.#left -= data.length;
        offset += data.length;
        continue;
      }
      const part = chunk.subarray(offset, offset + HEADER_BYTES - this.#headerBytes);
      this.#header.set(part, this.#headerBytes);
      this.#headerBytes += part.length;
      offset += part.length;
      this.#readHeader(pieces);
    }
    return pieces;
  }

  /** What was held back as a header that never became whole. */
  end(): OutputChunk[] {
    const data = Uint8Array.from(this.#header.subarray(0, this.#headerBytes));
    this.#headerBytes = 0;
    return data.length === 0 ? [] : [{ stream: 'stdout', data }];
  }

  #readHeader(pieces: OutputChunk[]): void {
    const header = this.#header.subarray(0, this.#headerBytes);
    const stream = STREAMS[header[0] ?? 0];
    if (stream === undefined || header.subarray(1, 4).some((byte) => byte !== 0)) {
      this.#raw = true;
      pieces.push(...this.end());
    } else if (header.length === HEADER_BYTES) {
      this.#stream = stream;
      this.#left = header.readUInt32BE(4);
      this.#headerBytes = 0;
    }
  }
}

/** A terminal's output comes without headers, both streams in one. */
export class RawOutput {
  push(data: Uint8Array): OutputChunk[] {
    return [{ stream: 'stdout', data }];
  }

  end(): OutputChunk[] {
    return [];
  }
}
