import { parseRunForm } from '../../../core/model/parseRunForm.ts';
import { runActions, type RunRequest } from './runForm.ts';

/** A request of the page, or undefined for anything else: what arrives from a webview is not trusted. */
export function parseRunRequest(value: unknown): RunRequest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, form, number, action, field } = value as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'ready':
      return { type, form: form === undefined ? undefined : parseRunForm(form) };
    case 'check':
      return Number.isSafeInteger(number)
        ? { type, number: number as number, form: parseRunForm(form) }
        : undefined;
    case 'act': {
      const known = runActions.find((one) => one === action);
      return known && { type, action: known, form: parseRunForm(form), field: fieldOf(field) };
    }
    default:
      return undefined;
  }
}

function fieldOf(value: unknown): string {
  return typeof value === 'string' && /^[\w.]{1,50}$/.test(value) ? value : '';
}
