import type { OutputChunk } from '../../../core/engine/engineClient.ts';

/**
 * Turns output chunks into text for a terminal. Characters may be split between chunks, so each stream has a
 * decoder of its own. Without a TTY nobody has made `\r\n` of line ends yet.
 */
export function createOutputDecoder(tty: boolean): (chunk: OutputChunk) => string {
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  return ({ stream, data }) => {
    const text = decoders[stream].decode(data, { stream: true });
    return tty ? text : toTerminalLines(text);
  };
}

/** Line ends as a terminal needs them; those that are right already stay. */
export function toTerminalLines(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
