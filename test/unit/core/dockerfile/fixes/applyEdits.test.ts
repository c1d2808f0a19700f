import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../src/core/dockerfile/fixes/applyEdits.ts';

const at = (line: number, from: number, to: number, newText: string) => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  newText,
});

describe('applyEdits', () => {
  it('counts places in the text before all edits', () => {
    const edits = [at(0, 0, 1, 'AA'), at(0, 2, 2, '-'), at(1, 0, 2, '')];
    assert.equal(applyEdits('abc\nde\n', edits), 'AAb-c\n\n');
  });
  it('keeps insertions at one place in their order', () => {
    assert.equal(applyEdits('x', [at(0, 1, 1, 'a'), at(0, 1, 1, 'b')]), 'xab');
  });
  it('changes nothing without edits', () => assert.equal(applyEdits('a\r\nb', []), 'a\r\nb'));
});
