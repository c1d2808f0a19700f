import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { HostFigures, HostRequest } from './hostProcess.ts';

/** A fresh process for each analysis, so that its memory is its own. */
export function analyse(message: HostRequest): Promise<HostFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('hostProcess.ts', import.meta.url), { stdio: 'inherit' });
    child.once('message', (figures) => {
      resolve(figures as HostFigures);
      child.disconnect();
    });
    child.once('exit', (code) => reject(new Error(`the analysis ended with code ${String(code)}`)));
    child.send(message);
  });
}

export interface RawFigures {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Reads the engine's stream of an image to nowhere. */
export async function readRaw(socketPath: string, image: string): Promise<RawFigures> {
  const started = performance.now();
  const bytes = await new Promise<number>((resolve, reject) => {
    const call = request({ socketPath, path: `/images/${image}/get` }, (answer) => {
      let read = 0;
      answer.on('data', (chunk: Buffer) => (read += chunk.length));
      answer.on('end', () => resolve(read));
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end();
  });
  return { milliseconds: performance.now() - started, bytes };
}

/**
 * Reads the engine's stream of an image to nowhere, inflating what it has compressed: what anybody who wants to know the
 * files has to do at least.
 */
export async function readInflated(socketPath: string, image: string): Promise<RawFigures> {
  const started = performance.now();
  const archive = extract();
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const call = request({ socketPath, path: `/images/${image}/get` }, resolve);
    call.on('error', reject);
    call.end();
  });
  const piped = pipeline(answer, archive);
  let bytes = 0;
  for await (const entry of archive) {
    let inflater: Gunzip | undefined;
    let inflated: Promise<void> | undefined;
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      if (inflated === undefined && chunk[0] === 0x1f && chunk[1] === 0x8b) {
        inflater = createGunzip({ chunkSize: 256 * 1024 });
        inflated = count(inflater, (length) => (bytes += length));
      }
      if (inflater === undefined) bytes += chunk.length;
      else if (!inflater.write(chunk)) await once(inflater, 'drain');
    }
    inflater?.end();
    await inflated;
  }
  await piped;
  return { milliseconds: performance.now() - started, bytes };
}

async function count(stream: AsyncIterable<Buffer>, add: (length: number) => void): Promise<void> {
  for await (const chunk of stream) add(chunk.length);
}

export async function readRawFile(file: string): Promise<RawFigures> {
  const started = performance.now();
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    bytes += (chunk as Buffer).length;
  }
  return { milliseconds: performance.now() - started, bytes };
}
