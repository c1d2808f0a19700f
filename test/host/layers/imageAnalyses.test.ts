import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { connectEngine } from '../../../src/core/engine/client/connectEngine.ts';
import { resolveEndpoint } from '../../../src/core/engine/endpoint/resolveEndpoint.ts';
import type { EngineClient } from '../../../src/core/engine/engineClient.ts';
import type { Analyser } from '../../../src/core/layers/worker/createAnalyser.ts';
import { createAnalyser, workerLimits } from '../../../src/core/layers/worker/createAnalyser.ts';
import { describeError, isAborted } from '../../../src/editor/host/describeError.ts';
import type { OwnAnalyses } from '../../../src/editor/layers/imageAnalyses.ts';
import { createImageAnalyses } from '../../../src/editor/layers/imageAnalyses.ts';
import type { LayerSource } from '../../../src/layersWorker.ts';
import { docker } from '../../support/hostDocker.ts';

const tag = 'layers-host:analysed';

/** The engine's socket again, through which transfers can be watched and broken. */
class Proxy {
  readonly path: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Called for each piece of an image on its way. */
  onTransfer: () => void = () => undefined;
  transfers = 0;

  constructor(path: string, target: string) {
    this.path = path;
    this.#server = createServer((client) => {
      const engine = connect(target);
      let isExport = false;
      client.on('data', (data) => {
        if (!/^GET \S+\/get\b/.test(data.toString('latin1'))) return;
        isExport = true;
        this.transfers += 1;
      });
      client.pipe(engine).pipe(client);
      engine.on('data', () => {
        if (isExport) this.onTransfer();
      });
      client.on('close', () => engine.destroy());
      for (const socket of [client, engine]) {
        socket.on('error', () => undefined);
        this.#sockets.add(socket);
      }
    });
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(this.path, resolve));
  }

  breakAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.breakAll();
    this.#server.close();
  }
}

describe('createImageAnalyses, on a real engine', () => {
  let folder: string;
  let proxy: Proxy;
  let client: EngineClient;
  let analyser: Analyser<LayerSource>;
  let analyses: OwnAnalyses;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-analyses-'));
    const { transport } = await resolveEndpoint({});
    assert.equal(transport.kind, 'socket');
    proxy = new Proxy(join(folder, 'engine.sock'), transport.path);
    await proxy.listen();
    const endpoint = await resolveEndpoint({
      context: `unix://${proxy.path}`,
    });
    client = await connectEngine(endpoint);
    await docker('tag', 'busybox:1.35', tag);
  });
  after(async () => {
    client.dispose();
    proxy.close();
    await docker('rmi', tag).catch(() => '');
    await rm(folder, { recursive: true });
  });

  beforeEach(() => {
    proxy.onTransfer = () => undefined;
    proxy.transfers = 0;
    const extension = vscode.extensions.getExtension('stevedore.stevedore');
    const worker = join(extension?.extensionPath ?? '', 'dist/layersWorker.cjs');
    analyser = createAnalyser(() => new Worker(worker, { resourceLimits: workerLimits }));
    analyses = createImageAnalyses({
      engine: { client: () => Promise.resolve(client) },
      analyser,
      cacheFolder: join(folder, `cache ${Date.now()}`),
      findLines: () => Promise.resolve(undefined),
    });
  });
  afterEach(() => analyses.dispose());

  it('reads an image once for all who ask, and remembers it', async () => {
    const analysed: string[] = [];
    const listener = analyses.onDidAnalyse(({ id }) => analysed.push(id));
    const progress: number[] = [];
    const [one, other] = await Promise.all([
      analyses.analysisOf(tag, { onProgress: ({ bytes }) => progress.push(bytes) }),
      analyses.analysisOf(tag),
    ]);
    listener.dispose();
    assert.equal(one, other);
    assert.equal(await analyses.analysisOf(one.id), one);
    assert.equal(analyses.known(one.id), one);
    assert.deepEqual(analysed, [one.id]);
    assert.equal(proxy.transfers, 1);
    assert.ok(one.analysis.accounting.shippedBytes > 1_000_000);
    assert.ok(progress.length > 0);
  });

  it('ends the transfer when the last one who waits gives up, and begins anew when asked', async () => {
    const [first, second] = [
      new vscode.CancellationTokenSource(),
      new vscode.CancellationTokenSource(),
    ];
    proxy.onTransfer = () => {
      first.cancel();
      second.cancel();
    };
    const outcomes = await Promise.allSettled([
      analyses.analysisOf(tag, { token: first.token }),
      analyses.analysisOf(tag, { token: second.token }),
    ]);
    for (const outcome of outcomes) {
      assert.ok(outcome.status === 'rejected' && isAborted(outcome.reason));
    }
    proxy.onTransfer = () => undefined;
    await analyses.analysisOf(tag);
    assert.equal(proxy.transfers, 2);
  });

  it('goes on for one who waits when another gives up', async () => {
    const source = new vscode.CancellationTokenSource();
    proxy.onTransfer = () => source.cancel();
    const [given, kept] = await Promise.allSettled([
      analyses.analysisOf(tag, { token: source.token }),
      analyses.analysisOf(tag),
    ]);
    assert.equal(given.status, 'rejected');
    assert.equal(kept.status, 'fulfilled');
    assert.equal(proxy.transfers, 1);
  });

  it('says what happened when the engine goes away in mid-stream', async () => {
    proxy.onTransfer = () => proxy.breakAll();
    const error: unknown = await analyses.analysisOf(tag).then(
      () => assert.fail('it was read'),
      (reason: unknown) => reason,
    );
    assert.match(describeError(error), /^The connection to the engine broke\. Try again\./);
  });

  it('reads nothing in a workspace that is not trusted', async () => {
    const trusted = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
    Object.defineProperty(vscode.workspace, 'isTrusted', { configurable: true, value: false });
    try {
      await assert.rejects(analyses.analysisOf(tag), /until you trust the workspace/);
      assert.equal(proxy.transfers, 0);
    } finally {
      if (trusted) Object.defineProperty(vscode.workspace, 'isTrusted', trusted);
    }
  });
});
