import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectEngine } from '../../src/core/engine/client/connectEngine.ts';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { socketEndpoint, endpointAt } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { freePort } from './client/freePort.ts';

const PING = 'HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: 2\r\n\r\nOK';

function json(body: string): string {
  return `HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Something at a socket that answers each request as the test says, byte for byte. */
describe('transport: faults', () => {
  let folder: string;
  let path: string;
  let server: Server;
  let respond: (request: string, socket: Socket) => void;
  const sockets = new Set<Socket>();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-faults-'));
    path = join(folder, 'engine.sock');
    server = createServer({ allowHalfOpen: true }, (socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        const request = data.toString().split('\r\n')[0] ?? '';
        if (request.includes('/_ping')) socket.write(PING);
        else if (request.includes('/version')) socket.write(json('{"Version":"0","Os":"linux"}'));
        else respond(request, socket);
      });
    });
    await new Promise<void>((resolve) => server.listen(path, resolve));
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  });
  after(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const connect = (): Promise<EngineClient> => connectEngine(socketEndpoint(path));

  it('has no engine where there is no socket, and a refusal where nobody listens', async () => {
    await failsAs('noEngine', () => connectEngine(socketEndpoint(join(folder, 'nothing'))));
    await failsAs('noEngine', () => connectEngine(socketEndpoint(join(path, 'below'))));
    await writeFile(join(folder, 'file'), '');
    await failsAs('refused', () => connectEngine(socketEndpoint(join(folder, 'file'))));
    const port = await freePort();
    const tcp = { kind: 'tcp', host: '127.0.0.1', port, basePath: '' } as const;
    await failsAs('refused', () => connectEngine(endpointAt(tcp)));
    const unknown = { ...tcp, host: 'no-such-host.invalid' };
    await failsAs('noEngine', () => connectEngine(endpointAt(unknown)));
  });

  it('gives up on an engine that never answers, in time', async () => {
    respond = () => undefined;
    const client = await connect();
    const started = performance.now();
    const error = await failsAs('timeout', () => client.listContainers({ deadlineMs: 100 }));
    assert.ok(performance.now() - started < 5000);
    assert.match(error.message, /100 ms/);
    await failsAs('timeout', () => client.containerLogs('x', { deadlineMs: 100 }));
    client.dispose();
  });

  it('gives up when told to, before and while it waits', async () => {
    respond = () => undefined;
    const client = await connect();
    const gone = AbortSignal.abort();
    await failsAs('aborted', () => client.listImages({ signal: gone }));
    const stop = new AbortController();
    const call = client.listImages({ signal: stop.signal });
    setImmediate(() => stop.abort());
    await failsAs('aborted', () => call);
    client.dispose();
  });

  it('notices an answer that breaks in the middle', async () => {
    respond = (_request, socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{"Id":');
      socket.end();
    };
    const client = await connect();
    await failsAs('disconnected', () => client.listContainers({ deadlineMs: 0 }));
    client.dispose();
  });

  it('repeats a read, and only a read, on a connection that was closed unseen', async () => {
    const requests: string[] = [];
    respond = (request, socket) => {
      requests.push(request);
      if (requests.length === 1) socket.destroy();
      else socket.write(json('[]'));
    };
    const client = await connect();
    assert.deepEqual(await client.listNetworks(), []);
    assert.equal(requests.length, 2);
    requests.length = 0;
    await failsAs('disconnected', () => client.startContainer('x'));
    assert.equal(requests.length, 1);
    client.dispose();
  });

  it('survives answers that make no sense', async () => {
    const client = await connect();
    respond = (_request, socket) => socket.write(json('<html>'));
    await failsAs('engineFault', () => client.listContainers());
    respond = (_request, socket) =>
      socket.write('HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n');
    await failsAs('rejected', () => client.listContainers());
    respond = (_request, socket) => socket.write('not HTTP at all\r\n\r\n');
    await failsAs('disconnected', () => client.listContainers());
    respond = (_request, socket) =>
      socket.write('HTTP/1.1 500 Oops\r\nContent-Length: 15\r\n\r\nplain text here');
    const error = await failsAs('engineFault', () => client.listContainers());
    assert.equal(error.message, 'plain text here');
    assert.equal(error.status, 500);
    client.dispose();
  });

  it('ends the events with their connection, however it ends', async () => {
    const client = await connect();
    const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
    const line = '{"Type":"container","Action":"start","Actor":{"ID":"a"},"time":1}\n';
    const chunk = `${line.length.toString(16)}\r\n${line}\r\n`;
    const ends: Record<string, (socket: Socket) => void> = {
      finished: (socket) => socket.write('0\r\n\r\n'),
      'half-closed': (socket) => socket.end(),
      destroyed: (socket) => socket.destroy(),
    };
    for (const [name, end] of Object.entries(ends)) {
      respond = (_request, socket) => socket.write(head + chunk, () => end(socket));
      const events = await client.events({ signal: new AbortController().signal });
      const seen: string[] = [];
      const outcome: unknown = await (async () => {
        for await (const event of events) seen.push(event.action);
        return 'end';
      })().catch((error: unknown) => (error as { kind?: string }).kind);
      assert.deepEqual(seen, ['start'], name);
      assert.equal(outcome, name === 'finished' ? 'end' : 'disconnected', name);
    }
    client.dispose();
  });

  it('reads events on when nobody takes them', async () => {
    const client = await connect();
    const line = `{"Type":"image","Action":"pull","Actor":{"ID":"${'x'.repeat(400)}"},"time":1}\n`;
    const block = line.repeat(500);
    let written = 0;
    respond = (_request, socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      const next = (): void => {
        if (written === 20) return void socket.write('0\r\n\r\n');
        written += 1;
        socket.write(`${block.length.toString(16)}\r\n${block}\r\n`, next);
      };
      next();
    };
    const events = await client.events({ signal: new AbortController().signal });
    while (written < 20) await new Promise((resolve) => setImmediate(resolve));
    const seen: string[] = [];
    for await (const { action } of events) seen.push(action);
    assert.equal(seen.length, 10_000);
    client.dispose();
  });

  it('says that the engine is too old', async () => {
    const old = join(folder, 'old.sock');
    const oldServer = createServer((socket) => {
      socket.on('data', () => socket.write(PING.replace('1.41', '1.24')));
    });
    await new Promise<void>((resolve) => oldServer.listen(old, resolve));
    const error = await failsAs('apiTooOld', () => connectEngine(socketEndpoint(old)));
    assert.match(error.message, /1\.24/);
    oldServer.close();
  });
});
