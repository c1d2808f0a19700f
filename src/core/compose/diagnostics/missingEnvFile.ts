import type { ConfigNode } from '../document/configNode.ts';
import { textAt, valueAt } from '../document/readNode.ts';
import { rangeOf } from '../text/textPosition.ts';
import type { ComposeDiagnostic } from './composeDiagnostic.ts';
import { problem } from './composeDiagnostic.ts';

/** @param file its long form; a short form can be made a long one that need not exist */
export function missingEnvFile(file: ConfigNode, path: string): ComposeDiagnostic {
  const { place } = valueAt(file, 'path') ?? file;
  const { text } = place.source;
  const written = text.slice(place.start, place.end);
  const isShort = place.start === file.place.start && textAt(file, 'path') !== undefined;
  const isItem = /(?:^|\n)\s*-\s+$|[[,]\s*$/.test(text.slice(0, place.start));
  const long = `{ path: ${written}, required: false }`;
  const isSafe = isShort && !written.startsWith('{') && !/[,{}[\]\r\n]/.test(written);
  const edits = [{ range: rangeOf(place), newText: isItem ? long : `[${long}]` }];
  return problem('missing-env-file', place, ['missing-env-file.message', path], {
    fixes: isSafe ? [{ title: ['missing-env-file.fix'] as const, edits }] : [],
  });
}
