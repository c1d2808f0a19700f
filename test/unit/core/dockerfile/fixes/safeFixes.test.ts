import assert from 'node:assert/strict';
import type { Finding, FixKind } from '../../../../../src/core/dockerfile/finding.ts';
import { applySafeFixes, safeEdits } from '../../../../../src/core/dockerfile/fixes/safeFixes.ts';
import { message } from '../../../../../src/core/dockerfile/messages/messageTemplates.ts';

/** A finding whose fix replaces `[from, to)` of the first line. */
function finding(from: number, to: number, newText: string, kind: FixKind = 'safe'): Finding {
  const range = { start: { line: 0, character: from }, end: { line: 0, character: to } };
  const title = message('archive-kept.title');
  return {
    rule: 'archive-kept',
    severity: 'warning',
    range,
    message: title,
    explanation: title,
    related: [],
    bytes: { kind: 'unknown' },
    fixes: [{ title, kind, edits: [{ range, newText }], files: [] }],
  };
}

const texts = (findings: readonly Finding[]) => safeEdits(findings).map(({ newText }) => newText);

describe('safeEdits', () => {
  it('takes safe fixes only, in the order of the document', () => {
    const findings = [finding(5, 6, 'b'), finding(1, 2, 'a'), finding(3, 4, 'c', 'suggestion')];
    assert.deepEqual(texts(findings), ['a', 'b']);
  });

  it('leaves out a fix that touches an earlier one', () => {
    assert.deepEqual(texts([finding(1, 4, 'a'), finding(3, 5, 'b'), finding(4, 6, 'c')]), [
      'a',
      'c',
    ]);
    assert.deepEqual(texts([finding(3, 5, 'a'), finding(1, 9, 'b')]), ['a']);
    assert.deepEqual(texts([finding(1, 9, 'a'), finding(3, 5, 'b')]), ['a']);
    assert.deepEqual(texts([finding(2, 2, 'a'), finding(2, 2, 'b')]), ['a']);
  });

  it('is quick for many findings', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => finding(index * 2, index * 2, 'x'));
    const before = performance.now();
    assert.equal(texts(many).length, many.length);
    assert.ok(performance.now() - before < 5000);
  });
});

describe('applySafeFixes', () => {
  it('goes on until nothing safe is left', () => {
    const lint = (text: string) =>
      text.length < 3 ? [finding(0, 0, 'x'), finding(0, 0, 'y')] : [];
    assert.deepEqual(applySafeFixes('', lint), { text: 'xxx', findings: [] });
  });

  it('gives up on fixes that never come to an end', () => {
    const { text } = applySafeFixes('', () => [finding(0, 0, 'x')]);
    assert.ok(text.length > 3 && text.length < 100);
  });
});
