import assert from 'node:assert/strict';
import { toGithubCommands } from '../../../../src/cli/lint/githubCommands.ts';
import type { ReportedFinding } from '../../../../src/cli/lint/lintReport.ts';

const finding: ReportedFinding = {
  file: 'a/Dockerfile',
  rule: 'archive-kept',
  severity: 'warning',
  message: 'kept',
  range: { start: { line: 1, character: 4 }, end: { line: 1, character: 9 } },
};

describe('toGithubCommands', () => {
  it('counts from one', () => {
    assert.equal(
      toGithubCommands([finding]),
      '::warning file=a/Dockerfile,line=2,endLine=2,col=5,endColumn=10,title=archive-kept::kept\n',
    );
  });

  it('gives columns only for one line', () => {
    const range = { start: { line: 1, character: 4 }, end: { line: 3, character: 9 } };
    assert.equal(
      toGithubCommands([{ ...finding, range }]),
      '::warning file=a/Dockerfile,line=2,endLine=4,title=archive-kept::kept\n',
    );
  });

  it('knows three levels', () => {
    const levels = (['error', 'warning', 'information', 'hint'] as const).map(
      (severity) => /^::(\w+)/.exec(toGithubCommands([{ ...finding, severity }]))?.[1],
    );
    assert.deepEqual(levels, ['error', 'warning', 'notice', 'notice']);
  });

  it('escapes what would end the command', () => {
    const text = toGithubCommands([{ ...finding, file: 'a,b:c%', message: '50 %: x, y\r\n::z' }]);
    assert.match(text, /^::warning file=a%2Cb%3Ac%25,/);
    assert.match(text, /::50 %25: x, y%0D%0A::z\n$/);
  });
});
