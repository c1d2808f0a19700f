import assert from 'node:assert/strict';
import type { ComposeDiagnostic } from '../../../../../src/core/compose/diagnostics/composeDiagnostic.ts';
import { diagnoseProject } from '../../../../../src/core/compose/diagnostics/diagnoseProject.ts';
import { findMissingFiles } from '../../../../../src/core/compose/diagnostics/findMissingFiles.ts';
import { formatComposeMessage } from '../../../../../src/core/compose/messages/composeMessageTemplates.ts';
import { memoryFiles, projectOf } from '../memoryFiles.ts';
import { faultExamples } from './faultExamples.ts';
import { applyComposeEdits } from './applyComposeEdits.ts';

async function diagnose(
  texts: Readonly<Record<string, string>>,
): Promise<readonly ComposeDiagnostic[]> {
  const project = await projectOf(texts);
  const missing = await findMissingFiles(project, memoryFiles(texts));
  return [...diagnoseProject(project), ...missing];
}

function shown({ code, place }: ComposeDiagnostic): string {
  return `${code}: ${place.source.text.slice(place.start, place.end)}`;
}

describe('diagnoseProject', () => {
  for (const { name, text, files = {}, found, fixed } of faultExamples)
    it(`finds ${name}`, async () => {
      const texts = { '/p/compose.yaml': text, ...files };
      const diagnostics = await diagnose(texts);
      assert.deepEqual(diagnostics.map(shown), found);
      for (const { message, fixes } of diagnostics) {
        assert.doesNotMatch(formatComposeMessage(message), /\{\d\}/);
        for (const { title } of fixes) assert.doesNotMatch(formatComposeMessage(title), /\{\d\}/);
      }
      const results = diagnostics
        .filter(({ place }) => place.source.path === '/p/compose.yaml')
        .flatMap(({ fixes }) => fixes.map(({ edits }) => applyComposeEdits(text, edits)));
      assert.deepEqual(results, fixed ?? results);
    });

  it('leaves nothing of what a fix of a sole fault mends', async () => {
    for (const { files = {}, found, fixed = [] } of faultExamples)
      for (const result of found.length === 1 ? fixed : []) {
        const after = await diagnose({ '/p/compose.yaml': result, ...files });
        assert.ok(!after.map(shown).includes(found[0] ?? ''), result);
      }
  });
});
