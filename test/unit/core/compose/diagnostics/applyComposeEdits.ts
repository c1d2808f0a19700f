import type { ComposeEdit } from '../../../../../src/core/compose/diagnostics/composeDiagnostic.ts';
import { offsetAt, placedText } from '../../../../../src/core/compose/text/textPosition.ts';

export function applyComposeEdits(text: string, edits: readonly ComposeEdit[]): string {
  const source = placedText('', text);
  return edits.toReversed().reduce((result, { range, newText }) => {
    const [start, end] = [offsetAt(source, range.start), offsetAt(source, range.end)];
    return result.slice(0, start) + newText + result.slice(end);
  }, text);
}
