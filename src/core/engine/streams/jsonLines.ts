import { StringDecoder } from 'node:string_decoder';

/**
 * Cuts a stream of JSON texts, one per line, into values. Chunks may end anywhere, also inside a character.
 * A line that is not JSON is skipped: the engine ends a broken answer with plain text.
 */
export class JsonLines {
  readonly #decoder = new StringDecoder('utf8');
  #rest = '';

  push(chunk: Uint8Array): unknown[] {
    const lines = (this.#rest + this.#decoder.write(Buffer.from(chunk))).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.flatMap(parseLine);
  }

  /** The last line, which may lack its line feed. */
  end(): unknown[] {
    const line = this.#rest + this.#decoder.end();
    this.#rest = '';
    return parseLine(line);
  }
}

function parseLine(line: string): unknown[] {
  // RFC 7464 text sequences, which newer engines may send, start each value with a record separator.
  const json = line.replaceAll('\u001e', '').trim();
  if (json === '') return [];
  try {
    return [JSON.parse(json) as unknown];
  } catch {
    return [];
  }
}
