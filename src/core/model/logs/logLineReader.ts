import type { LogLine } from '../logLine.ts';
import { toLogTime } from './logTime.ts';

/** Engines cut longer lines into pieces of so many bytes, each with a time of its own. */
const PIECE_BYTES = 16 * 1024;
/** A line is given out at this many characters even without its end. */
const MAX_LINE = 1024 * 1024;

interface OpenLine {
  readonly decoder: TextDecoder;
  rest: string;
}

/**
 * Cuts a container's output, asked for with timestamps, into lines. Pieces may end anywhere: inside a character, a line
 * or a time. Both streams are kept apart.
 */
export class LogLineReader {
  readonly #source: string;
  readonly #open = { stdout: newLine(), stderr: newLine() };

  constructor(source: string) {
    this.#source = source;
  }

  push(stream: LogLine['stream'], data: Uint8Array): LogLine[] {
    const open = this.#open[stream];
    const decoded = open.decoder.decode(data, { stream: true });
    const text = open.rest.length >= PIECE_BYTES ? withoutTime(decoded) : decoded;
    const lines = (open.rest + text).split('\n');
    open.rest = lines.pop() ?? '';
    if (open.rest.length > MAX_LINE) {
      lines.push(open.rest);
      open.rest = '';
    }
    return lines.map((line) => this.#toLine(stream, line));
  }

  /** Lines that never got their end. */
  end(): LogLine[] {
    return (['stdout', 'stderr'] as const).flatMap((stream) => {
      const open = this.#open[stream];
      const rest = open.rest + open.decoder.decode();
      open.rest = '';
      return rest === '' ? [] : [this.#toLine(stream, rest)];
    });
  }

  #toLine(stream: LogLine['stream'], line: string): LogLine {
    const space = line.indexOf(' ');
    const time = toLogTime(space === -1 ? line : line.slice(0, space));
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    if (time === undefined)
      return { source: this.#source, stream, time: '', text: line.slice(0, end) };
    const text = space === -1 ? '' : line.slice(space + 1, end);
    return { source: this.#source, stream, time, text };
  }
}

function newLine(): OpenLine {
  return { decoder: new TextDecoder(), rest: '' };
}

/** The time before a further piece of a long line is no part of the line. */
function withoutTime(piece: string): string {
  const space = piece.indexOf(' ');
  return space > 0 && toLogTime(piece.slice(0, space)) !== undefined
    ? piece.slice(space + 1)
    : piece;
}
