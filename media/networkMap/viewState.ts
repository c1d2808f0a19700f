import { noFilter, type MapFilter } from './filterMap.ts';
import type { Selection } from './selection.ts';

/** What the page itself remembers over hiding and reloading. */
export interface ViewState {
  readonly filter: MapFilter;
  readonly selection: Selection | undefined;
}

export function parseViewState(value: unknown): ViewState {
  const fields = fieldsOf(value);
  const filter = fieldsOf(fields['filter']);
  const { kind, id } = fieldsOf(fields['selection']);
  const text = (key: 'text' | 'network' | 'project'): string => {
    const found = filter[key];
    return typeof found === 'string' ? found : noFilter[key];
  };
  return {
    filter: {
      text: text('text'),
      network: text('network'),
      project: text('project'),
      stopped: filter['stopped'] !== false,
    },
    selection:
      (kind === 'container' || kind === 'network') && typeof id === 'string'
        ? { kind, id }
        : undefined,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
