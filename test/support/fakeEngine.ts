import { createInventory } from '../../src/core/engine/createInventory.ts';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import type { EngineEndpoint } from '../../src/core/engine/engineEndpoint.ts';
import type { EngineModule } from '../../src/editor/host/engineModule.ts';

export interface FakeEngine {
  readonly module: EngineModule;
  /** What was asked for, in order: `resolve desktop`, `connect desktop`, `dispose desktop`. */
  readonly log: string[];
  failWith: Error | undefined;
}

/** An engine bundle whose clients do nothing but say which context they are of. */
export function fakeEngine(): FakeEngine {
  const log: string[] = [];
  const fake: FakeEngine = {
    log,
    failWith: undefined,
    module: {
      createInventory,
      listContexts: () => Promise.resolve([]),
      resolveEndpoint: (options) => {
        const context = options?.context ?? 'default';
        log.push(`resolve ${context}`);
        return Promise.resolve(endpoint(context));
      },
      connectEngine: (where) => {
        log.push(`connect ${where.contextName}`);
        if (fake.failWith) return Promise.reject(fake.failWith);
        const client: Partial<EngineClient> = {
          endpoint: where,
          dispose: () => void log.push(`dispose ${where.contextName}`),
        };
        return Promise.resolve(client as EngineClient);
      },
    } satisfies Partial<EngineModule> as unknown as EngineModule,
  };
  return fake;
}

function endpoint(contextName: string): EngineEndpoint {
  return {
    contextName,
    address: `unix:///${contextName}.sock`,
    transport: { kind: 'socket', path: `/${contextName}.sock` },
    reason: { kind: 'platformDefault' },
    headers: {},
  };
}
