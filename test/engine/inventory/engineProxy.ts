import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Pair {
  readonly client: Socket;
  readonly engine: Socket;
}

/** Stands between the inventory and an engine, and does to the connections what networks do. */
export class EngineProxy {
  readonly socketPath: string;
  readonly #folder: string;
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  readonly #requests: string[] = [];

  private constructor(folder: string, enginePath: string) {
    this.#folder = folder;
    this.socketPath = join(folder, 'proxy.sock');
    this.#server = createServer((client) => this.#join(client, createConnection(enginePath)));
  }

  static async start(enginePath: string): Promise<EngineProxy> {
    const proxy = new EngineProxy(await mkdtemp(join(tmpdir(), 'stevedore-proxy-')), enginePath);
    proxy.#server.listen(proxy.socketPath);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Request lines so far, without the version: `GET /events`. */
  get requests(): readonly string[] {
    return this.#requests;
  }

  get eventStreams(): number {
    return this.#requests.filter((line) => line.startsWith('GET /events')).length;
  }

  /** Ends the engine's side of every connection, as an engine that shuts down does; requests still get through. */
  halfClose(): void {
    for (const { client, engine } of this.#pairs) {
      engine.unpipe(client);
      client.end();
    }
  }

  /** From now on nothing of what the engine says comes through, and nobody is told. */
  stopForwarding(): void {
    for (const { engine } of this.#pairs) engine.pause();
  }

  forward(): void {
    for (const { engine } of this.#pairs) engine.resume();
  }

  async stop(): Promise<void> {
    for (const { client, engine } of this.#pairs) {
      client.destroy();
      engine.destroy();
    }
    this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #join(client: Socket, engine: Socket): void {
    const pair = { client, engine };
    this.#pairs.add(pair);
    client.on('data', (chunk: Buffer) => this.#note(chunk.toString('latin1')));
    client.pipe(engine);
    engine.pipe(client);
    const part = (): void => {
      this.#pairs.delete(pair);
      client.destroy();
      engine.destroy();
    };
    for (const socket of [client, engine]) {
      socket.on('error', part);
      socket.on('close', part);
    }
  }

  #note(text: string): void {
    for (const [, method, path] of text.matchAll(
      /^(GET|HEAD|POST|DELETE) (?:\/v[\d.]+)?(\S+) HTTP/gm,
    )) {
      this.#requests.push(`${method ?? ''} ${path ?? ''}`);
    }
  }
}
