import { connectEngine } from '../../../src/core/engine/client/connectEngine.ts';
import type { EngineClient } from '../../../src/core/engine/engineClient.ts';
import type { EngineEndpoint, EngineTransport } from '../../../src/core/engine/engineEndpoint.ts';

/** An endpoint as if it had been configured. */
export function endpointAt(transport: EngineTransport, address = ''): EngineEndpoint {
  return {
    contextName: 'default',
    address,
    transport,
    reason: { kind: 'environmentHost' },
    headers: {},
  };
}

export function socketEndpoint(path: string): EngineEndpoint {
  return endpointAt({ kind: 'socket', path }, `unix://${path}`);
}

export function connectTo(engine: { readonly socketPath: string }): Promise<EngineClient> {
  return connectEngine(socketEndpoint(engine.socketPath));
}
