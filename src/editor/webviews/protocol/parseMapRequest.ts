import { mapActions, type MapRequest } from './networkMap.ts';

/** More than any drawing of a few hundred containers takes. */
const longestSvg = 20_000_000;

/** A request of the page, or undefined for anything else: what arrives from a webview is not trusted. */
export function parseMapRequest(value: unknown): MapRequest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  switch (fields['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'export': {
      const svg = fields['svg'];
      if (typeof svg !== 'string' || svg.length > longestSvg) return undefined;
      return svg.startsWith('<svg') ? { type: 'export', svg } : undefined;
    }
    case 'run': {
      const { kind, id } = fields;
      const action = mapActions.find((known) => known === fields['action']);
      if (action === undefined || (kind !== 'container' && kind !== 'network')) return undefined;
      return typeof id === 'string' ? { type: 'run', action, kind, id } : undefined;
    }
    default:
      return undefined;
  }
}
