import { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { CallOptions } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { EngineEndpoint } from '../engineEndpoint.ts';
import { createAgents } from '../transport/createAgents.ts';
import { startDeadline, type CallDeadline } from './callDeadline.ts';
import { createModem, type Modem } from './createModem.ts';
import { dial } from './dial.ts';
import { toConnectionError, toStatusError } from './toEngineError.ts';

/** A request of the Engine API, in the terms of its reference documentation. */
export interface EngineRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** Below the version, starting with a slash, segments already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: object;
  /** A body that is not JSON. */
  readonly upload?: NodeJS.ReadableStream;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Undefined values are left out; objects are sent as JSON; arrays repeat the key. */
export type QueryValue = string | number | boolean | object | readonly string[] | undefined;

/** Sends requests to one engine. Every rejection is an EngineError, also for answers with an error status. */
export interface EngineConnection {
  readonly endpoint: EngineEndpoint;
  /** `1.51`, once negotiated; requests before that are unversioned. */
  apiVersion: string | undefined;
  /** The answer's JSON; undefined when it has no body. */
  json(request: EngineRequest, options?: CallOptions, defaultMs?: number): Promise<unknown>;
  /** Status and headers; the body is read and dropped. */
  head(request: EngineRequest, options?: CallOptions): Promise<IncomingMessage>;
  /** The answer as soon as its headers are there. The options' signal destroys it. */
  stream(
    request: EngineRequest,
    options?: CallOptions,
    defaultMs?: number,
  ): Promise<IncomingMessage>;
  /** The raw connection, after the engine has switched protocols. */
  upgrade(request: EngineRequest, options?: CallOptions): Promise<Duplex>;
  dispose(): void;
}

export function createConnection(endpoint: EngineEndpoint): EngineConnection {
  const agents = createAgents(endpoint.transport);
  const calls = createModem(endpoint.transport, agents.calls);
  const streams = createModem(endpoint.transport, agents.streams);
  let apiVersion: string | undefined;

  const upgraded = new Set<Duplex>();

  const open = async (
    modem: Modem,
    request: EngineRequest,
    deadline: CallDeadline,
    hijack = false,
  ): Promise<IncomingMessage | Duplex> => {
    const path = versionedPath(endpoint, apiVersion, request.path);
    const headers = { ...endpoint.headers, ...request.headers };
    const send = (): Promise<IncomingMessage | Duplex> =>
      dial(modem, { ...request, path, headers }, deadline.signal, hijack);
    try {
      const answer = await send().catch((error: unknown) => {
        if (!mayRepeat(request, error)) throw error;
        return send();
      });
      if (answer instanceof IncomingMessage && !isSuccess(answer.statusCode ?? 0)) {
        throw toStatusError(answer.statusCode ?? 0, await text(answer));
      }
      return answer;
    } catch (error) {
      throw deadline.reason() ?? toConnectionError(error);
    }
  };

  const openAnswer = async (
    modem: Modem,
    request: EngineRequest,
    deadline: CallDeadline,
  ): Promise<IncomingMessage> => {
    const answer = await open(modem, request, deadline);
    if (answer instanceof IncomingMessage) return answer;
    answer.destroy();
    throw new EngineError('engineFault', 'The engine switched protocols without being asked to.');
  };

  const whole = async <T>(
    request: EngineRequest,
    deadline: CallDeadline,
    read: (answer: IncomingMessage) => Promise<T>,
  ): Promise<T> => {
    try {
      const answer = await openAnswer(calls, request, deadline);
      try {
        return await read(answer);
      } catch (error) {
        throw deadline.reason() ?? toConnectionError(error);
      }
    } finally {
      deadline.end();
    }
  };

  return {
    endpoint,
    get apiVersion() {
      return apiVersion;
    },
    set apiVersion(version) {
      apiVersion = version;
    },
    json: (request, options, defaultMs) =>
      whole(request, startDeadline(options, defaultMs), async (answer) =>
        parseBody(await text(answer)),
      ),
    head: (request, options) =>
      whole(request, startDeadline(options), async (answer) => {
        await text(answer);
        return answer;
      }),
    stream: async (request, options, defaultMs) => {
      const deadline = startDeadline(options, defaultMs);
      try {
        const answer = await openAnswer(streams, request, deadline);
        deadline.lift();
        answer.once('close', deadline.end);
        return answer;
      } catch (error) {
        deadline.end();
        throw error;
      }
    },
    upgrade: async (request, options) => {
      const deadline = startDeadline(options);
      try {
        const answer = await open(streams, request, deadline, true);
        if (answer instanceof IncomingMessage) {
          answer.destroy();
          throw new EngineError('engineFault', 'The engine refused to switch protocols.');
        }
        upgraded.add(answer);
        answer.once('close', () => upgraded.delete(answer));
        return answer;
      } finally {
        deadline.end();
      }
    },
    dispose: () => {
      agents.destroy();
      for (const socket of upgraded) socket.destroy();
    },
  };
}

/** A kept connection may have been closed just when it was taken for reuse; reading twice does no harm. */
function mayRepeat(request: EngineRequest, error: unknown): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && toConnectionError(error).kind === 'disconnected';
}

/** 304 answers a start of a running and a stop of a stopped container: what was asked for is so. */
function isSuccess(status: number): boolean {
  return (status >= 200 && status < 300) || status === 304;
}

function versionedPath(
  endpoint: EngineEndpoint,
  apiVersion: string | undefined,
  path: string,
): string {
  const base = endpoint.transport.kind === 'tcp' ? endpoint.transport.basePath : '';
  return apiVersion === undefined ? `${base}${path}` : `${base}/v${apiVersion}${path}`;
}

function parseBody(body: string): unknown {
  // Podman says OK where Docker says nothing.
  if (body.trim() === '' || body.trim() === 'OK') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw new EngineError('engineFault', `The engine's answer is not JSON: ${body.slice(0, 200)}`, {
      cause: error,
    });
  }
}
