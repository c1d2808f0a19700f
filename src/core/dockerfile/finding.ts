import type { FindingSeverity } from '../model/findingSeverity.ts';
import type { FindingRule } from './findingRule.ts';
import type { Message } from './messages/messageTemplates.ts';
import type { Range } from '../model/textPosition.ts';

/** One fault on one place, with all that the editor and the command line show of it. */
export interface Finding {
  readonly rule: FindingRule;
  readonly severity: FindingSeverity;
  readonly range: Range;
  readonly message: Message;
  /** For hovers: what is wasted, why, and how to mend it. */
  readonly explanation: Message;
  readonly related: readonly RelatedLocation[];
  readonly bytes: ByteCount;
  /** Best first. */
  readonly fixes: readonly Fix[];
}

export interface RelatedLocation {
  readonly range: Range;
  readonly message: Message;
}

/**
 * `exact`: read from the files that are copied. `known`: at least this much, counted in part. `measured`: found in the
 * image that was built.
 */
export type ByteCount =
  | { readonly kind: 'exact' | 'known' | 'measured'; readonly bytes: number }
  | { readonly kind: 'unknown' };

/**
 * `safe`: the image keeps its contents but for the waste. `suggestion`: what is installed, owned or run may change.
 * `scaffold`: writes another file.
 */
export type FixKind = 'safe' | 'suggestion' | 'scaffold';

export interface Fix {
  readonly title: Message;
  readonly kind: FixKind;
  /** Never overlapping, in the order of the document. */
  readonly edits: readonly TextEdit[];
  /** Files of the build context that the fix writes. */
  readonly files: readonly FileEdit[];
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Adds lines to the end of a file in the build context; the file is created when it is missing. */
export interface FileEdit {
  /** Relative to the root of the build context, with `/`. */
  readonly path: string;
  readonly lines: readonly string[];
}
