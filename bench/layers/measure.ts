import { fork } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { request } from 'node:http';
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

export async function readRawFile(file: string): Promise<RawFigures> {
  const started = performance.now();
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    bytes += (chunk as Buffer).length;
  }
  return { milliseconds: performance.now() - started, bytes };
}
