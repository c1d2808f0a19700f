import { maskedText } from './maskedValue.ts';
import { scanText } from './scanText.ts';

/** A build step's text with the secrets in it masked, fit to be shown and logged. */
export function redactSecrets(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end, masked } of scanText(text, { hasVariables: true })) {
    shown += text.slice(from, start) + maskedText(masked);
    from = end;
  }
  return shown + text.slice(from);
}
