import { entryKind } from '../contents/layerContents.ts';
import type { LayerContents } from '../contents/layerContents.ts';
import type { PathTable } from '../contents/pathTable.ts';
import type { FinalState } from './finalState.ts';
import { LayerStack } from './layerStack.ts';
import { wasteKindOf } from './wasteKind.ts';
import type { WasteRecord, WasteTable } from './wasteTable.ts';
import { wasteTable } from './wasteTable.ts';

/**
 * Where an image's bytes went. Bytes are contents of regular files: headers, padding and compression are not counted.
 * `shippedBytes - liveBytes` equals `wastedBytes`, and `wastedBytes` equals the sum of the waste table.
 */
export interface Accounting {
  /** Bytes in all layers together. */
  readonly shippedBytes: number;
  /** Bytes that can be seen in a container of the image. */
  readonly liveBytes: number;
  readonly wastedBytes: number;
  /** Live over shipped, 0 to 1; 1 for an image without bytes. */
  readonly efficiency: number;
  /** Base first. */
  readonly layers: readonly LayerAccount[];
  readonly waste: WasteTable;
  /** Whiteouts of something that no lower layer has. */
  readonly strayWhiteouts: number;
  readonly state: FinalState;
}

export interface LayerAccount {
  readonly bytes: number;
  /** Bytes of this layer that the final file system still shows. */
  readonly liveBytes: number;
  /** Bytes of this layer that a later one (or itself) made invisible. */
  readonly wastedCreatedBytes: number;
  /** Bytes of any layer that this one made invisible. */
  readonly wastedCausedBytes: number;
}

export function accountLayers(paths: PathTable, layers: readonly LayerContents[]): Accounting {
  const stack = new LayerStack(paths, layers);
  const records: WasteRecord[] = [];
  for (const [killedBy, contents] of layers.entries()) {
    for (const dead of stack.apply(contents)) {
      const bytes = stack.entries.size(dead.owner);
      if (bytes === 0) continue;
      const path = stack.entries.path(dead.name);
      const createdBy = stack.entries.layer(dead.owner);
      records.push({ path, bytes, kind: wasteKindOf(stack, dead), createdBy, killedBy });
    }
  }
  const shippedBytes = layers.reduce((sum, layer) => sum + layer.bytes, 0);
  const live = liveBytesByLayer(stack, layers.length);
  const liveBytes = live.reduce((sum, bytes) => sum + bytes, 0);
  return {
    shippedBytes,
    liveBytes,
    wastedBytes: records.reduce((sum, { bytes }) => sum + bytes, 0),
    efficiency: shippedBytes === 0 ? 1 : liveBytes / shippedBytes,
    layers: layers.map(({ bytes }, index) => ({
      bytes,
      liveBytes: live[index] ?? 0,
      wastedCreatedBytes: sumWhere(records, ({ createdBy }) => createdBy === index),
      wastedCausedBytes: sumWhere(records, ({ killedBy }) => killedBy === index),
    })),
    waste: wasteTable(records),
    strayWhiteouts: stack.strayWhiteouts,
    state: stack.state(),
  };
}

function liveBytesByLayer(stack: LayerStack, layerCount: number): readonly number[] {
  const live = new Array<number>(layerCount).fill(0);
  for (let entry = 0; entry < stack.entries.count; entry += 1) {
    if (stack.entries.kind(entry) !== entryKind.file || stack.names(entry) === 0) continue;
    const layer = stack.entries.layer(entry);
    live[layer] = (live[layer] ?? 0) + stack.entries.size(entry);
  }
  return live;
}

function sumWhere(
  records: readonly WasteRecord[],
  isWanted: (record: WasteRecord) => boolean,
): number {
  let sum = 0;
  for (const record of records) if (isWanted(record)) sum += record.bytes;
  return sum;
}
