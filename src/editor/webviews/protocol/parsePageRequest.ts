import { pageCommands, tabIds, type PageRequest } from './containerPage.ts';

/** A request of the page, or undefined for anything else: what arrives from a webview is not trusted. */
export function parsePageRequest(value: unknown): PageRequest | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  switch (value.type) {
    case 'ready':
    case 'openSuccessor':
      return { type: value.type };
    case 'showTab': {
      const tab = tabOf(value);
      return tab && { type: 'showTab', tab };
    }
    case 'tab': {
      const tab = tabOf(value);
      return tab && { type: 'tab', tab, message: 'message' in value ? value.message : undefined };
    }
    case 'run': {
      const command = pageCommands.find((known) => known === text(value, 'command'));
      return command && { type: 'run', command };
    }
    case 'openLink': {
      const url = text(value, 'url');
      return url === undefined ? undefined : { type: 'openLink', url };
    }
    case 'copy': {
      const copied = text(value, 'text');
      return copied === undefined ? undefined : { type: 'copy', text: copied };
    }
    case 'copySecret':
    case 'reveal':
    case 'hide': {
      const name = text(value, 'name');
      return name === undefined ? undefined : { type: value.type, name };
    }
    default:
      return undefined;
  }
}

function tabOf(value: object) {
  return tabIds.find((known) => known === text(value, 'tab'));
}

function text(value: object, key: string): string | undefined {
  const found = Object.entries(value).find(([name]) => name === key)?.[1] as unknown;
  return typeof found === 'string' ? found : undefined;
}
