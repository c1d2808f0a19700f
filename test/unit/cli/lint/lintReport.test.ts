import assert from 'node:assert/strict';
import { toReport, toText } from '../../../../src/cli/lint/lintReport.ts';
import type { Finding } from '../../../../src/core/dockerfile/finding.ts';
import { message } from '../../../../src/core/dockerfile/messages/messageTemplates.ts';

const range = { start: { line: 4, character: 2 }, end: { line: 5, character: 0 } };

function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'pip-cache-left',
    severity: 'warning',
    range,
    message: message('pip-cache-left.message', '/c'),
    explanation: message('pip-cache-left.explanation', '/c'),
    related: [],
    bytes: { kind: 'unknown' },
    fixes: [],
    ...more,
  };
}

describe('toReport', () => {
  it('names the file of each finding and puts the message in English', () => {
    const report = toReport([
      { file: 'a', findings: [finding()] },
      { file: 'b', findings: [] },
      { file: 'c', findings: [finding({ severity: 'hint' })] },
    ]);
    assert.deepEqual(
      report.map(({ file, severity, message: text }) => [file, severity, text]),
      [
        ['a', 'warning', 'pip keeps a copy of what it downloads in /c.'],
        ['c', 'hint', 'pip keeps a copy of what it downloads in /c.'],
      ],
    );
  });

  it('gives the first fix that edits the file, and none else', () => {
    const title = message('pip-cache-left.fix');
    const edit = { range, newText: 'x' };
    const [reported] = toReport([
      {
        file: 'a',
        findings: [
          finding({
            fixes: [
              { title, kind: 'scaffold', edits: [], files: [{ path: 'x', lines: ['y'] }] },
              { title, kind: 'safe', edits: [edit], files: [] },
            ],
          }),
        ],
      },
    ]);
    assert.deepEqual(reported?.fix, { title: 'Add --no-cache-dir', edits: [edit] });
    assert.ok(!('fix' in (toReport([{ file: 'a', findings: [finding()] }])[0] ?? {})));
  });
});

describe('toText', () => {
  it('counts from one', () => {
    const report = toReport([{ file: 'x/Dockerfile', findings: [finding()] }]);
    assert.equal(
      toText(report),
      'x/Dockerfile:5:3: warning pip-cache-left: pip keeps a copy of what it downloads in /c.\n',
    );
  });
  it('is empty for a clean file', () => assert.equal(toText([]), ''));
});
