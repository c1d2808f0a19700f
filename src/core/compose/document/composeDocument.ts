import type { Document } from 'yaml';
import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import type { PlacedText } from '../text/textPosition.ts';
import type { ConfigNode } from './configNode.ts';

/** One version of one compose file. */
export interface ComposeDocument {
  readonly source: PlacedText;
  /** The documents of the file (most have one): each overrides the ones before. Aliases and merge keys are resolved. */
  readonly roots: readonly ConfigNode[];
  /** What the YAML itself has wrong. */
  readonly problems: readonly ComposeDiagnostic[];
  readonly anchors: readonly AnchorPlace[];
  /** What was parsed, by its text: the next version parses only what it does not find here. */
  readonly parsed: ReadonlyMap<string, readonly Document.Parsed[]>;
}

/** Where an anchor is written (`&name`) or used (`*name`); `start` and `end` hold the name alone. */
export interface AnchorPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isDefinition: boolean;
}
