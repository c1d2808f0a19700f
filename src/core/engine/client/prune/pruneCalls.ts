import type {
  EngineClient,
  EngineServer,
  PruneItem,
  PrunePreview,
  PruneScope,
} from '../../engineClient.ts';
import type { EngineConnection } from '../engineConnection.ts';
import { containersToPrune } from './containersToPrune.ts';
import { imagesToPrune } from './imagesToPrune.ts';
import { networksToPrune } from './networksToPrune.ts';
import { pruneObjects } from './pruneObjects.ts';
import type { PruneQuestion } from './pruneQuestion.ts';
import { volumesToPrune } from './volumesToPrune.ts';

const SOURCES = {
  container: containersToPrune,
  image: imagesToPrune,
  volume: volumesToPrune,
  network: networksToPrune,
};

export function createPruneCalls(
  connection: EngineConnection,
  server: EngineServer,
): Pick<EngineClient, 'prunePreview' | 'prune'> {
  return {
    prunePreview: async (kind, scope, options) =>
      toPreview(await SOURCES[kind](ask(connection, server, scope, options))),
    prune: (kind, scope, options) => pruneObjects(kind, ask(connection, server, scope, options)),
  };
}

function ask(
  connection: EngineConnection,
  server: EngineServer,
  { all, createdBefore, labels }: PruneScope,
  options: PruneQuestion['options'],
): PruneQuestion {
  return { connection, server, all, createdBefore, labels, options };
}

function toPreview(items: readonly PruneItem[]): PrunePreview {
  return { items, bytes: items.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) };
}
