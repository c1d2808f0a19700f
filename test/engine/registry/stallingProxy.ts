import { EventEmitter, once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The real registry behind, but bytes of layers stop in the middle, in both directions, and never go on. */
export async function startStallingProxy(upstream: string): Promise<{
  readonly address: string;
  /** Resolves when a transfer has stopped from now on. */
  readonly stall: () => Promise<unknown>;
  readonly close: () => void;
}> {
  const stalls = new EventEmitter();
  const target = new URL(upstream);

  function pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, url = '/', headers } = asked;
    // Nobody reads what is sent, so that the sender waits.
    if (method === 'PATCH') {
      stalls.emit('stall');
      return;
    }
    const sent = request({ host: target.hostname, port: target.port, method, path: url, headers });
    sent.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      const isLayer = method === 'GET' && Number(response.headers['content-length']) > 100_000;
      if (!isLayer) {
        response.pipe(answer);
        return;
      }
      response.once('data', (chunk) => answer.write(chunk, () => stalls.emit('stall')));
    });
    sent.on('error', () => answer.destroy());
    asked.pipe(sent);
  }

  const server = createServer(pass);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    stall: () => once(stalls, 'stall'),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
