import type { Inventory } from '../../core/engine/inventory.ts';

/** What rows are made from. */
export type RowSource = Pick<Inventory, 'containers' | 'images' | 'volumes' | 'networks'>;
