import { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { CallOptions, JsonObject } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { EngineEndpoint } from '../engineEndpoint.ts';
import { createAgents } from '../transport/createAgents.ts';
import { startDeadline, type CallDeadline } from './callDeadline.ts';
import { createModem, type Modem } from './createModem.ts';
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

  const open = async (
    modem: Modem,
    request: EngineRequest,
    deadline: CallDeadline,
    hijack: boolean,
  ): Promise<IncomingMessage | Duplex> => {
    const path = versionedPath(endpoint, apiVersion, request.path);
    try {
      const answer = await dial(modem, endpoint, { ...request, path }, deadline.signal, hijack);
      if (answer instanceof IncomingMessage && !isSuccess(answer.statusCode ?? 0)) {
        throw toStatusError(answer.statusCode ?? 0, await text(answer));
      }
      return answer;
    } catch (error) {
      throw deadline.reason() ?? agents.explain(toConnectionError(error));
    }
  };

  const openAnswer = async (
    modem: Modem,
    request: EngineRequest,
    deadline: CallDeadline,
  ): Promise<IncomingMessage> => {
    const answer = await open(modem, request, deadline, false);
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
        return answer;
      } finally {
        deadline.end();
      }
    },
    dispose: () => agents.destroy(),
  };
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

/** Lets every status through: what an answer means is decided here, and error bodies are read to their end. */
const ALL_STATUS_CODES: Readonly<Record<number, true>> = Object.fromEntries(
  Array.from({ length: 500 }, (_, index) => [100 + index, true as const]),
);

/**
 * dockerode's own calls never return when the connection breaks inside a body, because nothing listens for that;
 * so every request is dialled as a stream and read here.
 */
function dial(
  modem: Modem,
  endpoint: EngineEndpoint,
  request: EngineRequest,
  signal: AbortSignal,
  hijack: boolean,
): Promise<IncomingMessage | Duplex> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as EngineError);
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    modem.dial(
      {
        path: `${request.path}?`,
        method: request.method,
        headers: { ...endpoint.headers, ...request.headers },
        options: { _query: definedOnly(request.query), _body: request.body ?? {} },
        file: request.upload,
        hijack,
        allowEmpty: request.body !== undefined,
        isStream: true,
        statusCodes: ALL_STATUS_CODES,
        abortSignal: signal,
      },
      (error, answer) => {
        signal.removeEventListener('abort', onAbort);
        if (error !== null) reject(error);
        else if (answer instanceof IncomingMessage || answer instanceof Duplex) resolve(answer);
        else reject(new EngineError('disconnected', 'The engine closed the connection.'));
      },
    );
  });
}

function definedOnly(query: EngineRequest['query']): JsonObject {
  return Object.fromEntries(
    Object.entries(query ?? {}).filter(([, value]) => value !== undefined),
  ) as JsonObject;
}

function parseBody(body: string): unknown {
  if (body.trim() === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw new EngineError('engineFault', `The engine's answer is not JSON: ${body.slice(0, 200)}`, {
      cause: error,
    });
  }
}
