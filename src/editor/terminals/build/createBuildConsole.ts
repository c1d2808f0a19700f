import { StringDecoder } from 'node:string_decoder';
import { colourBuildLine } from '../../../core/build/colourBuildLine.ts';
import { createBatchedWriter } from '../output/createBatchedWriter.ts';

/** What a build prints, line by line in colour, with its end kept for reading the failure. */
export interface BuildConsole {
  /** Bytes of a builder; each stream keeps its unfinished line to itself. */
  write(data: Uint8Array, stream: 'stdout' | 'stderr'): void;
  /** Whole lines of our own; not part of {@link tail}. */
  print(text: string): void;
  /** Hands on everything, unfinished lines included. */
  finish(): void;
  /** The last {@link TAIL_CHARACTERS} of the output, in whole lines. */
  tail(): string;
}

/** Holds the summary of several failed steps, and the steps of a long classic build. */
const TAIL_CHARACTERS = 512 * 1024;

export function createBuildConsole(handOn: (text: string) => void): BuildConsole {
  const writer = createBatchedWriter(handOn);
  const streams = {
    stdout: { decoder: new StringDecoder('utf8'), rest: '' },
    stderr: { decoder: new StringDecoder('utf8'), rest: '' },
  };
  let kept = '';

  function show(line: string): void {
    kept += `${line}\n`;
    if (kept.length > 2 * TAIL_CHARACTERS) kept = lastLines(kept);
    void writer.write(`${colourBuildLine(line)}\r\n`);
  }

  return {
    write: (data, name) => {
      const stream = streams[name];
      const lines = (stream.rest + stream.decoder.write(Buffer.from(data))).split(/\r?\n/);
      stream.rest = lines.pop() ?? '';
      for (const line of lines) show(line);
    },
    print: (text) => void writer.write(text),
    finish: () => {
      for (const stream of Object.values(streams)) {
        const rest = stream.rest + stream.decoder.end();
        stream.rest = '';
        if (rest !== '') show(rest);
      }
      writer.flush();
    },
    tail: () => (kept.length > TAIL_CHARACTERS ? lastLines(kept) : kept),
  };
}

function lastLines(text: string): string {
  const end = text.slice(-TAIL_CHARACTERS);
  return end.slice(end.indexOf('\n') + 1);
}
