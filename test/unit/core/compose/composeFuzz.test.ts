import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnoseProject } from '../../../../src/core/compose/diagnostics/diagnoseProject.ts';
import { findMissingFiles } from '../../../../src/core/compose/diagnostics/findMissingFiles.ts';
import { completeAt } from '../../../../src/core/compose/language/completion.ts';
import { findReferences, renameSymbol } from '../../../../src/core/compose/language/findSymbols.ts';
import { hoverAt } from '../../../../src/core/compose/language/hover.ts';
import { linksOf } from '../../../../src/core/compose/language/links.ts';
import { foldingRanges, outlineOf } from '../../../../src/core/compose/language/outline.ts';
import type { OutlineItem } from '../../../../src/core/compose/language/outline.ts';
import { composeBuilds } from '../../../../src/core/compose/composeBuilds.ts';
import type { Place, PlacedText, Range } from '../../../../src/core/compose/text/textPosition.ts';
import { offsetAt, positionAt } from '../../../../src/core/compose/text/textPosition.ts';
import { composeFixtures } from './composeFixtures.ts';
import { memoryFiles, projectOf } from './memoryFiles.ts';

const main = '/p/compose.yaml';
const pieces = [
  '\n',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '- ',
  ': ',
  ':',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '|',
  '>',
  '&a ',
  '*a',
  '<<: *a\n',
  '!reset ',
  '!override ',
  '---\n',
  '...\n',
  '%YAML',
  '${',
  '${A:-',
  '}',
  '$',
  '\0',
  '😀',
  'é',
  'services:\n',
  '  a:\n',
  'include: [compose.yaml]\n',
  'extends: a',
  'ports:',
  '80:80',
  '? x\n',
  '@',
  '`',
  '~',
];

/** A part of one file, with parts of others or of nothing in it. */
function brokenText(texts: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 }));
  const change = fc.tuple(fc.nat(4_000), fc.nat(30), fc.array(piece, { maxLength: 3 }));
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 4 }))
    .map(([text, changes]) =>
      changes.reduce((result, [at, removed, added]) => {
        const start = result.length === 0 ? 0 : at % result.length;
        return result.slice(0, start) + added.join('') + result.slice(start + removed);
      }, text),
    );
}

function checkPlace({ source, start, end }: Place): void {
  assert.ok(start >= 0 && start <= end && end <= source.text.length, source.text);
}

function checkRange(source: PlacedText, { start, end }: Range): void {
  assert.deepEqual(positionAt(source, offsetAt(source, start)), start);
  assert.deepEqual(positionAt(source, offsetAt(source, end)), end);
  assert.ok(offsetAt(source, start) <= offsetAt(source, end));
}

function checkOutline(source: PlacedText, items: readonly OutlineItem[]): void {
  for (const { range, nameRange, children } of items) {
    checkRange(source, range);
    checkRange(source, nameRange);
    checkOutline(source, children);
  }
}

describe('compose files of any kind', () => {
  it('are read and judged without an exception, with ranges inside of the text', async () => {
    const texts = await composeFixtures();
    await fc.assert(
      fc.asyncProperty(brokenText(texts), brokenText(texts), fc.nat(), async (text, other, at) => {
        const files = { [main]: text, '/p/compose.override.yaml': other, '/p/.env': other };
        const project = await projectOf(files);
        const missing = await findMissingFiles(project, memoryFiles(files));
        for (const { place, related, fixes } of [...diagnoseProject(project), ...missing]) {
          checkPlace(place);
          for (const each of related) checkPlace(each.place);
          for (const { range } of fixes.flatMap(({ edits }) => edits))
            checkRange(place.source, range);
        }
        for (const file of project.loaded) {
          const { document } = file;
          const { source } = document;
          const position = positionAt(source, at % (source.text.length + 1));
          const hover = hoverAt(document, position);
          if (hover !== undefined) checkRange(source, hover.range);
          for (const { range } of completeAt(document, position, project))
            checkRange(source, range);
          findReferences(project, source.path, position).forEach(checkPlace);
          renameSymbol(project, source.path, position, 'x');
          for (const { range } of linksOf(project, file)) checkRange(source, range);
          checkOutline(source, outlineOf(document));
          for (const { startLine, endLine } of foldingRanges(document))
            assert.ok(startLine < endLine && endLine < source.lines.starts.length);
        }
        composeBuilds(project);
      }),
      { numRuns: 50, seed: 6 },
    );
  });
});
