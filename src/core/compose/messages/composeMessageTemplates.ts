import { documentMessages } from './documentMessages.ts';
import { projectMessages } from './projectMessages.ts';
import { schemaMessages } from './schemaMessages.ts';

/** English text by code. `{0}`, `{1}`… are replaced by the arguments; the English text is also the key of translations. */
export const composeMessageTemplates = {
  ...documentMessages,
  ...schemaMessages,
  ...projectMessages,
} as const satisfies Readonly<Record<string, string>>;

export type ComposeMessageCode = keyof typeof composeMessageTemplates;

/** A text as code and arguments: the editor puts it into the language of the user. */
export interface ComposeMessage {
  readonly code: ComposeMessageCode;
  readonly args: readonly (string | number)[];
}

export function composeMessage(
  code: ComposeMessageCode,
  ...args: readonly (string | number)[]
): ComposeMessage {
  return { code, args };
}

/** The English text of a message. */
export function formatComposeMessage({ code, args }: ComposeMessage): string {
  return composeMessageTemplates[code].replace(/\{(\d+)\}/g, (placeholder, index: string) => {
    const value = args[Number(index)];
    return value === undefined ? placeholder : String(value);
  });
}
