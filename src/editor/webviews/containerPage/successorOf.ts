import type { Inventory } from '../../../core/engine/inventory.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';

/** The container that has taken over the name, as after `compose up` with a new image. */
export function successorOf(
  id: string,
  name: string,
  { containers }: Pick<Inventory, 'containers'>,
): ContainerRecord | undefined {
  for (const record of containers.values()) {
    if (record.name === name && record.id !== id) return record;
  }
  return undefined;
}
