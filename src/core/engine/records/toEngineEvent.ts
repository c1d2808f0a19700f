import type { EngineEvent, EngineServer } from '../engineClient.ts';
import type { ApiEvent } from '../wire/apiObjects.ts';
import { prefixedId } from './toContainerRecord.ts';
import { withoutUndefined } from './withoutUndefined.ts';

/** Podman's words for what Docker calls otherwise, by type. */
const PODMAN_ACTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  container: { remove: 'destroy', died: 'die', exec_died: 'exec_die', exec: 'exec_create' },
  // It says so also when only one tag of several has gone.
  image: { remove: 'untag', delete: 'untag' },
  volume: { remove: 'destroy' },
  network: { remove: 'destroy' },
};

/** Undefined for a line that is not an event of an object. */
export function toEngineEvent(
  api: ApiEvent,
  product: EngineServer['product'],
): EngineEvent | undefined {
  const written = api.Action ?? api.status;
  const attributes = api.Actor?.Attributes ?? {};
  // Podman leaves the id of a volume empty, as its name is its id.
  const id = api.Actor?.ID || api.id || attributes['name'];
  if (api.Type === undefined || written === undefined || id === undefined) return undefined;
  const colon = written.indexOf(': ');
  const action = colon === -1 ? written : written.slice(0, colon);
  const detail = colon === -1 ? healthOf(api, action) : written.slice(colon + 2).trim();
  return withoutUndefined<EngineEvent>({
    type: api.Type,
    action: (product === 'podman' ? PODMAN_ACTIONS[api.Type]?.[action] : undefined) ?? action,
    detail,
    id: api.Type === 'image' ? prefixedId(id) : id,
    attributes: action.startsWith('die') ? withExitCode(attributes) : attributes,
    time: api.time ?? 0,
  });
}

/** Podman tells the health in a field of its own instead of a suffix. */
function healthOf(api: ApiEvent, action: string): string | undefined {
  if (action !== 'health_status') return undefined;
  return api.HealthStatus ?? api.Actor?.Attributes?.['health_status'];
}

function withExitCode(
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const podman = attributes['containerExitCode'];
  if (podman === undefined || attributes['exitCode'] !== undefined) return attributes;
  return { ...attributes, exitCode: podman };
}
