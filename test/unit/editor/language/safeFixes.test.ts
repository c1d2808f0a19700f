import assert from 'node:assert/strict';
import type { Finding, Fix, TextEdit } from '../../../../src/core/dockerfile/finding.ts';
import { message } from '../../../../src/core/dockerfile/messages/messageTemplates.ts';
import { safeFixes } from '../../../../src/editor/language/safeFixes.ts';

function edit(line: number, from: number, to: number, newText = 'x'): TextEdit {
  return { range: { start: { line, character: from }, end: { line, character: to } }, newText };
}

function fix(kind: Fix['kind'], ...edits: TextEdit[]): Fix {
  return { title: message('apk-cache-left.fix'), kind, edits, files: [] };
}

function finding(...fixes: Fix[]): Finding {
  return {
    rule: 'apk-cache-left',
    severity: 'warning',
    range: edit(0, 0, 1).range,
    message: message('apk-cache-left.message'),
    explanation: message('apk-cache-left.explanation'),
    related: [],
    bytes: { kind: 'unknown' },
    fixes,
  };
}

describe('safeFixes', () => {
  it('takes the first safe fix of each finding, in document order', () => {
    const late = edit(3, 0, 0);
    const early = edit(1, 4, 4);
    const edits = safeFixes([
      finding(fix('suggestion', edit(9, 0, 0)), fix('safe', late), fix('safe', edit(8, 0, 0))),
      finding(fix('safe', early)),
      finding(fix('scaffold')),
      finding(),
    ]);
    assert.deepEqual(edits, [early, late]);
  });

  it('leaves a fix out whole when one of its edits collides', () => {
    const first = edit(1, 0, 10);
    const edits = safeFixes([
      finding(fix('safe', first)),
      finding(fix('safe', edit(1, 9, 12), edit(5, 0, 0))),
      finding(fix('safe', edit(1, 10, 12))),
    ]);
    assert.deepEqual(edits, [first, edit(1, 10, 12)]);
  });

  it('does not insert twice at one place', () => {
    const edits = safeFixes([
      finding(fix('safe', edit(1, 5, 5, 'a'))),
      finding(fix('safe', edit(1, 5, 5, 'b'))),
    ]);
    assert.deepEqual(edits, [edit(1, 5, 5, 'a')]);
  });
});
