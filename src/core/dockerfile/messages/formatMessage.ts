import type { Message } from './messageTemplates.ts';
import { messageTemplates } from './messageTemplates.ts';

/** The English text of a message. */
export function formatMessage({ code, args }: Message): string {
  return messageTemplates[code].replace(/\{(\d+)\}/g, (placeholder, index: string) => {
    const value = args[Number(index)];
    return value === undefined ? placeholder : String(value);
  });
}
