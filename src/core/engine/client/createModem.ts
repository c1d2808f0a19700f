import Docker from 'dockerode';
import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import type { EngineTransport } from '../engineEndpoint.ts';

export type Modem = Docker['modem'];

/** What dockerode hands over for sending. */
type BuildRequest = (
  options: http.RequestOptions,
  context: unknown,
  data: string | Uint8Array | NodeJS.ReadableStream | undefined,
  callback: (error: Error | null, answer: http.IncomingMessage | Duplex | null) => void,
) => void;

/**
 * dockerode's request layer with our own last step. dockerode lets `DOCKER_HOST` win over what it is given and throws
 * when that is wrong, so it must not see it: the endpoint has been chosen already. Its own last step prints every
 * request to its full depth for a log that nobody reads, crashes on a redirect from a socket, and never returns when the
 * connection breaks inside an answer.
 */
export function createModem(transport: EngineTransport, agent: http.Agent): Modem {
  const { DOCKER_HOST: inherited } = process.env;
  delete process.env['DOCKER_HOST'];
  try {
    // With any socket path it leaves the path of a request as it is; where to is decided below.
    const { modem } = new Docker({ protocol: 'http', socketPath: '/' });
    Object.assign(modem, { buildRequest: sendTo(transport, agent) });
    return modem;
  } finally {
    if (inherited !== undefined) process.env['DOCKER_HOST'] = inherited;
  }
}

function sendTo(transport: EngineTransport, agent: http.Agent): BuildRequest {
  const { request: open } = isSecure(transport) ? https : http;
  const target = { agent, ...targetOf(transport) };
  return ({ method, path, headers, signal }, _context, data, callback) => {
    try {
      const sent = data === undefined ? withoutBody(headers) : headers;
      const request = open({ ...target, method, path, headers: sent, signal } as object);
      request.on('response', (answer) => callback(null, answer));
      request.on('upgrade', (_answer, socket, head) => {
        if (head.length > 0) socket.unshift(head);
        callback(null, socket);
      });
      request.on('error', (error) => callback(error, null));
      if (data === undefined || typeof data === 'string' || data instanceof Uint8Array) {
        request.end(data);
      } else {
        data.on('error', (error: Error) => request.destroy(error));
        data.pipe(request);
      }
    } catch (error) {
      // A header or path that cannot be sent.
      callback(error as Error, null);
    }
  };
}

/** dockerode announces a chunked body where there is none; the mark of its end would be typed into the container. */
function withoutBody(headers: http.RequestOptions['headers']): http.OutgoingHttpHeaders {
  const entries = Object.entries((headers ?? {}) as http.OutgoingHttpHeaders);
  return Object.fromEntries(entries.filter(([name]) => name !== 'Transfer-Encoding'));
}

function isSecure(transport: EngineTransport): boolean {
  return transport.kind === 'tcp' && transport.tls !== undefined;
}

function targetOf(transport: EngineTransport): http.RequestOptions {
  switch (transport.kind) {
    case 'socket':
    case 'pipe':
      return { socketPath: transport.path };
    case 'tcp':
      return { host: transport.host, port: transport.port };
    case 'ssh':
      // The agent ignores the address: it speaks through the standard streams of ssh.
      return { host: 'docker.localhost', port: 80 };
  }
}
