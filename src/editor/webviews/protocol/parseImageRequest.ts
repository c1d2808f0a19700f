import type { ImageQuestion, ImageRequest, PageScope } from './imagePage.ts';
import { imageActions, imageLists } from './imagePage.ts';

/** A request of the page, or undefined for anything else: what arrives from a webview is not trusted. */
export function parseImageRequest(value: unknown): ImageRequest | undefined {
  const fields = fieldsOf(value);
  switch (fields?.['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'run': {
      const action = imageActions.find((known) => known === fields['action']);
      return action && { type: 'run', action };
    }
    case 'ask': {
      const number = place(fields['number']);
      const question = parseQuestion(fields['question']);
      if (number === undefined || question === undefined) return undefined;
      return { type: 'ask', number, question };
    }
    case 'openLine': {
      const layer = place(fields['layer']);
      return layer === undefined ? undefined : { type: 'openLine', layer };
    }
    case 'openFile':
    case 'saveFile': {
      const path = place(fields['path']);
      if (path === undefined) return undefined;
      return { type: fields['type'], path, layer: place(fields['layer']) };
    }
    default:
      return undefined;
  }
}

function parseQuestion(value: unknown): ImageQuestion | undefined {
  const fields = fieldsOf(value);
  const path = place(fields?.['path']);
  const offset = place(fields?.['offset']);
  const scope = scopeOf(fields?.['scope']);
  switch (fields?.['kind']) {
    case 'folder':
      if (path === undefined || offset === undefined || scope === undefined) return undefined;
      return { kind: 'folder', scope, path, offset };
    case 'map':
      return path === undefined || scope === undefined ? undefined : { kind: 'map', scope, path };
    case 'list': {
      const list = imageLists.find((known) => known === fields['list']);
      const text = fields['text'];
      if (list === undefined || offset === undefined || typeof text !== 'string') return undefined;
      return { kind: 'list', list, offset, text: text.slice(0, 500) };
    }
    case 'file':
      return path === undefined ? undefined : { kind: 'file', path };
    default:
      return undefined;
  }
}

function scopeOf(value: unknown): PageScope | undefined {
  return value === 'merged' ? value : place(value);
}

/** A number that counts something. */
function place(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}
