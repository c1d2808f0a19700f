import { loadBundle } from '../host/loadBundle.ts';
import type { Services } from '../host/services.ts';
import type { RunFormHost } from '../webviews/runForm/runFormHost.ts';
import type * as commandsModule from './entry.ts';

/** What the run form needs of commands and terminals, loaded when it is first used. */
export function runFormHost(services: Services): RunFormHost {
  const load = () => loadBundle('commands') as typeof commandsModule;
  return {
    openCreated: (container) => load().openCreated(services, container),
    confirmRecreate: (name) => load().confirmRecreate(services, name),
  };
}
