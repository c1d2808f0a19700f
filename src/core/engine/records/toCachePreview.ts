import type { PrunePreview } from '../engineClient.ts';
import type { ApiDiskUsage } from './toDiskUsage.ts';

/** What BuildKit keeps for itself, and removes only when all is to go. */
const OWN_TYPES: readonly (string | undefined)[] = ['internal', 'frontend'];

/**
 * The build cache that goes: never what a build uses; without `all` neither what images share nor BuildKit's own. The
 * sizes are those that the engine adds up when it says what it freed.
 */
export function toCachePreview({ BuildCache }: ApiDiskUsage, all: boolean): PrunePreview {
  const items = (BuildCache ?? [])
    .filter(({ InUse }) => InUse !== true)
    .filter(({ Shared, Type }) => all || (Shared !== true && !OWN_TYPES.includes(Type)))
    .map(({ ID, Description = '', Size = 0 }) => ({
      id: ID,
      name: Description.trim() || ID.slice(0, 12),
      bytes: Math.max(0, Size),
    }));
  return { items, bytes: items.reduce((sum, { bytes }) => sum + bytes, 0) };
}
