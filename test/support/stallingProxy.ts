import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A way to a server on this machine that goes so far and no further, as a slow network does at the wrong moment. */
export interface StallingProxy {
  /** `127.0.0.1:port` */
  readonly address: string;
  /** Connections that somebody still holds open. */
  readonly open: () => number;
  /** Whether a connection has come to its end of bytes. */
  readonly stalled: () => boolean;
  readonly stop: () => Promise<void>;
}

/**
 * @param target `host:port` of the server
 * @param bytes how many go each way in one connection before it stalls
 */
export async function startStallingProxy(target: string, bytes: number): Promise<StallingProxy> {
  const [host = '', port] = target.split(':');
  const sockets = new Set<Socket>();
  let stalls = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), host);
    sockets.add(near);
    const end = () => {
      near.destroy();
      far.destroy();
      sockets.delete(near);
    };
    for (const socket of [near, far]) socket.on('close', end).on('error', end);
    near.pipe(gate(bytes, () => (stalls += 1))).pipe(far);
    far.pipe(gate(bytes, () => (stalls += 1))).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => sockets.size,
    stalled: () => stalls > 0,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Swallows everything after so many bytes, without an end: the other side waits. */
function gate(bytes: number, onStall: () => void): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const part = chunk.subarray(0, Math.max(0, bytes - passed));
      passed += part.length;
      if (part.length < chunk.length) onStall();
      done(null, part);
    },
  });
}
