import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import type { Services } from '../host/services.ts';
import { processRows } from './processRows.ts';
import type { Row } from './row.ts';

/** Asks the engine what runs in a container: once per opening of its row, and again when the container changed. */
export interface ProcessLoader {
  rows(containerId: string): Promise<readonly Row[]>;
  /** True when there was something to forget. */
  forget(containerId: string): boolean;
}

export function createProcessLoader({ engine, errors, log }: LoaderServices): ProcessLoader {
  const loaded = new Map<
    string,
    { container: ContainerRecord | undefined; rows: readonly Row[] }
  >();

  return {
    rows: async (containerId) => {
      const container = engine.inventory.containers.get(containerId);
      const known = loaded.get(containerId);
      if (known !== undefined && known.container === container) return known.rows;
      try {
        const client = await engine.client();
        const rows = processRows(containerId, await client.containerProcesses(containerId));
        loaded.set(containerId, { container, rows });
        return rows;
      } catch (error) {
        log.warn(`Processes of ${containerId}`, error);
        loaded.delete(containerId);
        return [{ kind: 'failure', id: `${containerId}/failure`, message: errors.describe(error) }];
      }
    },
    forget: (containerId) => loaded.delete(containerId),
  };
}

type LoaderServices = Pick<Services, 'engine' | 'errors' | 'log'>;
