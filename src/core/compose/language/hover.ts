import type { ComposeDocument } from '../document/composeDocument.ts';
import { describe } from '../schema/composeSchema.ts';
import type { Position, Range } from '../text/textPosition.ts';
import { rangeOf } from '../text/textPosition.ts';
import { cursorAt } from './cursorPath.ts';

/** What the specification says of a key. The text is in English, as the specification is. */
export interface ComposeHover {
  readonly range: Range;
  readonly key: string;
  /** `services.*.build.context`; names that the author chose are `*`. */
  readonly path: string;
  readonly description: string;
}

export function hoverAt(document: ComposeDocument, position: Position): ComposeHover | undefined {
  const cursor = cursorAt(document, position);
  if (cursor?.entry === undefined) return undefined;
  const { entry, path } = cursor;
  const description = describe(path);
  if (description === undefined) return undefined;
  const generic = path.map((key, index) => (index === 1 ? '*' : key)).join('.');
  return { range: rangeOf(entry.keyPlace), key: entry.key, path: generic, description };
}
