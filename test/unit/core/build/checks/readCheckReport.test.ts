import assert from 'node:assert/strict';
import { readCheckReport } from '../../../../../src/core/build/checks/readCheckReport.ts';

const at = (start: number, end = start) => ({
  ranges: [{ start: { line: start }, end: { line: end } }],
});

describe('readCheckReport', () => {
  it('reads warnings with zero-based lines', () => {
    const report = {
      warnings: [
        {
          ruleName: 'StageNameCasing',
          description: 'Stage names should be lowercase',
          url: 'https://docs.docker.com/go/dockerfile/rule/stage-name-casing/',
          detail: "Stage name 'A' should be lowercase",
          location: at(1, 2),
        },
      ],
    };
    assert.deepEqual(readCheckReport(JSON.stringify(report)), [
      {
        rule: 'StageNameCasing',
        message: "Stage name 'A' should be lowercase",
        url: 'https://docs.docker.com/go/dockerfile/rule/stage-name-casing/',
        lines: [{ start: 0, end: 1 }],
      },
    ]);
  });

  it('reads a file that the builder cannot read', () => {
    const report = {
      warnings: null,
      buildError: {
        message: 'dockerfile parse error on line 2: unknown instruction: RUM',
        location: at(2),
      },
    };
    assert.deepEqual(readCheckReport(JSON.stringify(report)), [
      {
        rule: undefined,
        message: 'dockerfile parse error on line 2: unknown instruction: RUM',
        url: undefined,
        lines: [{ start: 1, end: 1 }],
      },
    ]);
  });

  it('does not blame the file for a registry that is out of reach', () => {
    const message =
      'nothing:1: failed to resolve source metadata for docker.io/library/nothing:1: failed to do request: Head';
    const report = { warnings: [], buildError: { message, location: at(1) } };
    assert.deepEqual(readCheckReport(JSON.stringify(report)), []);
  });

  it('knows what is no report', () => {
    for (const text of ['', 'unknown flag: --call', '[]', '{"a":1}', 'null'])
      assert.equal(readCheckReport(text), undefined, text);
  });

  it('leaves out what has no place or no name', () => {
    const report = {
      warnings: [
        3,
        {},
        { ruleName: 'A', detail: 'b', location: { ranges: [{}, { start: { line: 0 } }] } },
      ],
    };
    assert.deepEqual(readCheckReport(JSON.stringify(report)), [
      { rule: 'A', message: 'b', url: undefined, lines: [] },
    ]);
  });
});
