import type { ContainerRecord } from '../../model/containerRecord.ts';
import type { EngineEvent, ObjectKind } from '../engineClient.ts';
import type { RecordPatch } from './recordPatch.ts';

/** What an event means for the records: which one it names, what it tells by itself, and what must be read. */
export interface EventEffect {
  readonly kind: ObjectKind;
  /** The record's key; all records of the kind when absent. */
  readonly key?: string;
  /** A patch of another kind than container is either 'removed' or empty. */
  readonly patch?: RecordPatch<ContainerRecord>;
  readonly read: ReadNeed;
}

/**
 * `confirmed`: the engine sends this event before it has brought its own list up to date, so the list is to be
 * trusted only after a request that waits for the object's lock.
 */
export type ReadNeed = 'none' | 'listed' | 'confirmed';

export function effectsOf(event: EngineEvent): readonly EventEffect[] {
  switch (event.type) {
    case 'container':
      return containerEffects(event);
    case 'image':
      return imageEffects(event);
    case 'volume':
      // Podman tells a volume's name beside an empty id.
      return objectEffects(
        'volume',
        { ...event, id: event.id || (event.attributes['name'] ?? '') },
        VOLUME_NOISE,
      );
    case 'network':
      return networkEffects(event);
    default:
      return [];
  }
}

/**
 * Actions after which a container's list entry reads as before, or whose effect has an event of its own (`kill`
 * and `stop` end in `die`). Any action not known here is followed by a read.
 */
const CONTAINER_NOISE = new Set(
  (
    'archive-path attach checkpoint copy detach exec exec_create exec_detach exec_die exec_died exec_start export ' +
    'extract-to-dir init kill mount oom resize stop sync top unmount'
  ).split(' '),
);
const VOLUME_NOISE = new Set(['mount', 'unmount']);
const IMAGE_NOISE = new Set(['mount', 'unmount', 'push', 'save', 'search']);
const REMOVALS = new Set(['destroy', 'remove', 'delete']);

function containerEffects(event: EngineEvent): readonly EventEffect[] {
  const { action, id: key, attributes } = event;
  const known = containerPatch(event);
  if (known) return [{ kind: 'container', key, ...known }];
  if (action === 'prune') return [{ kind: 'container', read: 'listed' }];
  if (action === 'commit') {
    // Podman does not tell which image it made.
    const image = attributes['imageID'];
    return [
      image === undefined ? ALL_IMAGES : { kind: 'image', key: image, patch: {}, read: 'listed' },
    ];
  }
  if (CONTAINER_NOISE.has(action)) return [];
  return [{ kind: 'container', key, read: 'listed' }];
}

function containerPatch(event: EngineEvent): Pick<EventEffect, 'patch' | 'read'> | undefined {
  const stateSince = event.time;
  if (REMOVALS.has(event.action)) return { patch: 'removed', read: 'none' };
  switch (event.action) {
    case 'create':
      return { patch: {}, read: 'listed' };
    case 'start':
      return { patch: { state: 'running', exitCode: undefined, stateSince }, read: 'listed' };
    case 'die':
      return { patch: exitPatch(event), read: 'listed' };
    case 'pause':
      return { patch: { state: 'paused', stateSince }, read: 'none' };
    case 'unpause':
      // A running container is up since its start, which only the engine knows.
      return { patch: { state: 'running', stateSince: undefined }, read: 'confirmed' };
    case 'health_status':
      return healthPatch(event.detail);
    case 'rename':
      return renamePatch(event.attributes['name']);
    default:
      return undefined;
  }
}

function exitPatch({ attributes, time }: EngineEvent): RecordPatch<ContainerRecord> {
  const exitCode = Number.parseInt(attributes['exitCode'] ?? '', 10);
  const ended = { state: 'exited', health: undefined, stateSince: time } as const;
  return Number.isNaN(exitCode) ? ended : { ...ended, exitCode };
}

function healthPatch(detail: string | undefined): Pick<EventEffect, 'patch' | 'read'> {
  if (detail === 'healthy' || detail === 'unhealthy' || detail === 'starting') {
    return { patch: { health: detail }, read: 'none' };
  }
  return { read: 'listed' };
}

function renamePatch(name: string | undefined): Pick<EventEffect, 'patch' | 'read'> {
  if (name === undefined) return { read: 'listed' };
  return { patch: { name: name.replace(/^\//, '') }, read: 'listed' };
}

function networkEffects(event: EngineEvent): readonly EventEffect[] {
  if (event.action !== 'connect' && event.action !== 'disconnect') {
    return objectEffects('network', event, new Set());
  }
  const container = event.attributes['container'];
  return container === undefined ? [] : [{ kind: 'container', key: container, read: 'confirmed' }];
}

function imageEffects(event: EngineEvent): readonly EventEffect[] {
  // Podman leaves the algorithm out.
  const id = /^[0-9a-f]{64}$/.test(event.id) ? `sha256:${event.id}` : event.id;
  // Podman says `delete` also of an image that only loses one of its tags.
  if (event.action === 'untag' || REMOVALS.has(event.action)) {
    return [{ kind: 'image', key: id, read: 'listed' }];
  }
  // Whatever gives an image a tag may take it from another one, of which no event speaks.
  return IMAGE_NOISE.has(event.action) ? [] : [ALL_IMAGES];
}

const ALL_IMAGES: EventEffect = { kind: 'image', read: 'listed' };

function objectEffects(
  kind: ObjectKind,
  { action, id: key }: EngineEvent,
  noise: ReadonlySet<string>,
): readonly EventEffect[] {
  if (noise.has(action)) return [];
  if (REMOVALS.has(action)) return [{ kind, key, patch: 'removed', read: 'none' }];
  if (action === 'prune') return [{ kind, read: 'listed' }];
  return [{ kind, key, patch: {}, read: 'listed' }];
}
