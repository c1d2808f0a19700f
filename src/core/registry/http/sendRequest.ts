import { request as requestHttp, type Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { RegistryError, toTransportError } from '../registryError.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface SendOptions {
  readonly agent: HttpAgent;
  /** Milliseconds until the whole answer must be there. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Lists of tags and manifests are far smaller; more than this is not for us to keep. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Sends one request and reads its answer, whatever its status. @throws RegistryError for failures below HTTP */
export async function sendRequest(
  { method, url, headers, body }: HttpRequest,
  { agent, deadlineMs, signal }: SendOptions,
): Promise<HttpAnswer> {
  const limit = AbortSignal.timeout(deadlineMs);
  const either = signal === undefined ? limit : AbortSignal.any([signal, limit]);
  const request = url.protocol === 'http:' ? requestHttp : requestHttps;
  try {
    return await new Promise((resolve, reject) => {
      const sent = request(url, { method, agent, headers: { ...headers }, signal: either });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        readBody(answer).then(
          (text) =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
          reject,
        );
      });
      sent.end(body);
    });
  } catch (error) {
    if (signal?.aborted === true) throw new RegistryError('aborted', 'The request was cancelled.');
    if (limit.aborted) {
      throw new RegistryError(
        'timeout',
        `${url.host} did not answer within ${deadlineMs / 1000} s.`,
      );
    }
    throw toTransportError(error);
  }
}

async function readBody(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += (chunk as Buffer).byteLength;
    if (size > MAX_BODY_BYTES) {
      answer.destroy();
      throw new RegistryError('badAnswer', 'The answer is too long.');
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
