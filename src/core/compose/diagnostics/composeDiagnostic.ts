import type { FindingSeverity } from '../../model/findingSeverity.ts';
import type { ComposeMessageCode } from '../messages/composeMessageTemplates.ts';
import { composeMessage, type ComposeMessage } from '../messages/composeMessageTemplates.ts';
import type { Place, Range } from '../text/textPosition.ts';
import type { DiagnosticCode } from './diagnosticCode.ts';
import { severityOf } from './diagnosticCode.ts';

/** One fault at one place of one of the project's files. */
export interface ComposeDiagnostic {
  readonly code: DiagnosticCode;
  readonly severity: FindingSeverity;
  readonly place: Place;
  readonly message: ComposeMessage;
  readonly related: readonly RelatedPlace[];
  /** Best first. */
  readonly fixes: readonly ComposeFix[];
}

export interface RelatedPlace {
  readonly place: Place;
  readonly message: ComposeMessage;
}

/** Edits of the file that the diagnostic is in: never overlapping, in the order of the document. */
export interface ComposeFix {
  readonly title: ComposeMessage;
  readonly edits: readonly ComposeEdit[];
}

export interface ComposeEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A message as it is written down: its code, then its arguments. */
export type Words = readonly [code: ComposeMessageCode, ...args: (string | number)[]];

interface Extras {
  readonly related?: readonly { readonly place: Place; readonly message: Words }[];
  readonly fixes?: readonly { readonly title: Words; readonly edits: readonly ComposeEdit[] }[];
}

export function problem(
  code: DiagnosticCode,
  place: Place,
  words: Words,
  { related = [], fixes = [] }: Extras = {},
): ComposeDiagnostic {
  return {
    code,
    severity: severityOf[code],
    place,
    message: composeMessage(...words),
    related: related.map(({ place: at, message }) => ({
      place: at,
      message: composeMessage(...message),
    })),
    fixes: fixes.map(({ title, edits }) => ({ title: composeMessage(...title), edits })),
  };
}
