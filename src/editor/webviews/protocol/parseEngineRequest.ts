import { enginePageCommands, usageKinds, type EngineRequest } from './enginePage.ts';

/** A request of the page, or undefined for anything else: what arrives from a webview is not trusted. */
export function parseEngineRequest(value: unknown): EngineRequest | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  switch (value.type) {
    case 'ready':
      return { type: 'ready' };
    case 'run': {
      const command = enginePageCommands.find(
        (known) => 'command' in value && known === value.command,
      );
      return command && { type: 'run', command };
    }
    case 'prune': {
      const kind = usageKinds.find((known) => 'kind' in value && known === value.kind);
      return kind && { type: 'prune', kind };
    }
    default:
      return undefined;
  }
}
