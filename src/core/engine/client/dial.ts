import { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { EngineError } from '../engineError.ts';
import type { Modem } from './createModem.ts';
import type { EngineRequest } from './engineConnection.ts';

/** Lets every status through: what an answer means is decided here, and error bodies are read to their end. */
const ALL_STATUS_CODES: Readonly<Record<number, true>> = Object.fromEntries(
  Array.from({ length: 500 }, (_, index) => [100 + index, true as const]),
);

/**
 * dockerode's own calls never return when the connection breaks inside a body, because nothing listens for that;
 * so every request is dialled as a stream and read here.
 */
export function dial(
  modem: Modem,
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
        headers: { ...request.headers },
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

function definedOnly(query: EngineRequest['query']): object {
  return Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== undefined));
}
