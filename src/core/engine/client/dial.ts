import { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { EngineError } from '../engineError.ts';
import type { Modem } from './createModem.ts';
import type { EngineRequest } from './engineConnection.ts';

/** Resolves with the answer as soon as its headers are there, whatever its status, or with the switched connection. */
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
