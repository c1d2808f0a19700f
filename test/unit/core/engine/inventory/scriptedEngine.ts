import type {
  EngineClient,
  EngineEvent,
  ListOptions,
  ObjectKind,
} from '../../../../../src/core/engine/engineClient.ts';
import { EngineError } from '../../../../../src/core/engine/engineError.ts';
import type { ContainerRecord } from '../../../../../src/core/model/containerRecord.ts';
import type { ImageRecord } from '../../../../../src/core/model/imageRecord.ts';
import type { NetworkRecord } from '../../../../../src/core/model/networkRecord.ts';
import type { VolumeRecord } from '../../../../../src/core/model/volumeRecord.ts';
import { eventQueue, type EventQueue } from './eventQueue.ts';

/** A request that waits for the test to answer it. */
export interface HeldRequest {
  readonly what: ObjectKind | 'inspect';
  readonly ids: readonly string[] | undefined;
  /** What the answer will be, as of now; without it, as of the time of answering. */
  takeSnapshot(): void;
  answer(): void;
  fail(error: EngineError): void;
}

/** An engine whose every answer and event the test times: for orders that a real engine shows once in a month. */
export class ScriptedEngine {
  readonly containers = new Map<string, ContainerRecord>();
  readonly images = new Map<string, ImageRecord>();
  readonly volumes = new Map<string, VolumeRecord>();
  readonly networks = new Map<string, NetworkRecord>();
  /** Every request so far: `container *`, `container a,b`, `inspect a`, `events`, `connect`. */
  readonly log: string[] = [];
  readonly held: HeldRequest[] = [];
  /** When set, list and inspect requests wait in `held`. */
  holding = false;
  /** When set, connecting fails with it. */
  down: EngineError | undefined;
  disposed = 0;
  #streams: EventQueue[] = [];

  readonly connect = (): Promise<EngineClient> => {
    this.log.push('connect');
    if (this.down) return Promise.reject(this.down);
    return Promise.resolve(this.#client());
  };

  emit(type: string, action: string, id: string, more: Partial<EngineEvent> = {}): void {
    const event = { type, action, id, attributes: {}, time: Date.now() / 1000, ...more };
    for (const stream of this.#streams) stream.push(event);
  }

  endStreams(): void {
    for (const stream of this.#streams) stream.end();
    this.#streams = [];
  }

  #client(): EngineClient {
    const list =
      <R>(kind: ObjectKind, records: Map<string, R>) =>
      ({ ids, signal }: ListOptions = {}) =>
        this.#request(kind, ids, signal, () =>
          [...records].filter(([id]) => ids?.includes(id) ?? true).map(([, record]) => record),
        );
    const client: Partial<EngineClient> = {
      endpoint: {
        contextName: 'default',
        address: 'unix:///scripted',
        transport: { kind: 'socket', path: '/scripted' },
        reason: { kind: 'platformDefault' },
        headers: {},
      },
      server: {
        version: '28.5.2',
        apiVersion: '1.51',
        operatingSystem: 'linux',
        architecture: 'amd64',
        product: 'docker',
      },
      listContainers: list('container', this.containers),
      listImages: list('image', this.images),
      listVolumes: list('volume', this.volumes),
      listNetworks: list('network', this.networks),
      inspect: (_kind, id, options) =>
        this.#request('inspect', [id], options?.signal, () => ({ Id: id })),
      events: ({ signal }) => {
        this.log.push('events');
        const stream = eventQueue(signal);
        this.#streams.push(stream);
        return Promise.resolve(stream);
      },
      dispose: () => {
        this.disposed += 1;
      },
    };
    return client as EngineClient;
  }

  #request<T>(
    what: HeldRequest['what'],
    ids: readonly string[] | undefined,
    signal: AbortSignal | undefined,
    read: () => T,
  ): Promise<T> {
    this.log.push(`${what} ${ids?.join(',') ?? '*'}`);
    if (!this.holding) return Promise.resolve(read());
    return new Promise((resolve, reject) => {
      let snapshot: { readonly value: T } | undefined;
      this.held.push({
        what,
        ids,
        takeSnapshot: () => {
          snapshot ??= { value: read() };
        },
        answer: () => resolve(snapshot ? snapshot.value : read()),
        fail: reject,
      });
      signal?.addEventListener('abort', () => reject(new EngineError('aborted', 'aborted')));
    });
  }
}
