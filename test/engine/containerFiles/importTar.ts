import { request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** Makes an image of a file system, as `docker import` does, without the code under test. */
export async function importTar(socketPath: string, tar: Readable, name: string): Promise<void> {
  const query = `fromSrc=-&repo=${name}`;
  const sent = request({ socketPath, method: 'POST', path: `/images/create?${query}` });
  sent.setHeader('Content-Type', 'application/x-tar');
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  await pipeline(tar, sent);
  const answer = await answered;
  const body = await text(answer);
  if (answer.statusCode !== 200 || body.includes('"error"')) throw new Error(body);
}
