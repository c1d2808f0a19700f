import type { OutputChunk } from '../../../src/core/engine/engineClient.ts';

/** Everything that came out, per stream. */
export async function outputText(
  output: AsyncIterable<OutputChunk>,
): Promise<{ stdout: string; stderr: string }> {
  const parts = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  for await (const { stream, data } of output) parts[stream].push(Uint8Array.from(data));
  return {
    stdout: Buffer.concat(parts.stdout).toString('utf8'),
    stderr: Buffer.concat(parts.stderr).toString('utf8'),
  };
}

/** Reads until the text has come; what follows stays to be read. */
export async function untilText(
  output: AsyncIterator<OutputChunk>,
  wanted: string | RegExp,
): Promise<string> {
  let text = '';
  for (;;) {
    const next = await output.next();
    if (next.done === true) throw new Error(`The output ended without ${String(wanted)}: ${text}`);
    text += Buffer.from(next.value.data).toString('utf8');
    if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) return text;
  }
}
