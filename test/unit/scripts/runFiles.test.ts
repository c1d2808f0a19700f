import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { runFiles } from '../../../scripts/test/runFiles.mjs';
import { judge } from '../../../scripts/test/suiteProcess.mjs';

const root = resolve(import.meta.dirname, '../../fixtures/runner');
const file = (name: string): string => resolve(root, `${name}.fixture.ts`);

describe('the test runner', () => {
  it('counts what passes, fails and is skipped, and names files without a test', async () => {
    const result = await runFiles([file('full'), file('empty')], { timeoutMs: 1000, root });
    assert.equal(result.passed, 1);
    assert.equal(result.failed, 1);
    assert.deepEqual(result.pending, ['full has no body']);
    assert.deepEqual(result.emptyFiles, ['empty.fixture.ts']);
    assert.match(result.tests[1]?.error ?? '', /on purpose/);
  });

  it('tells of a failed test while what it looked at is still there', async () => {
    const failed: string[] = [];
    const onFailure = (title: string): Promise<void> => {
      failed.push(title);
      return Promise.resolve();
    };
    await runFiles([file('failing')], { timeoutMs: 1000, root, onFailure });
    assert.deepEqual(failed, ['failing on purpose']);
  });

  const sound = { passed: 3, failed: 0, pending: [], emptyFiles: [], tests: [] };

  it('takes a suite whose every test passed', () => {
    assert.deepEqual(judge('unit', sound), { passed: 3, failed: 0, problems: [] });
  });

  it('names what failed, so that the end of a long log says it', () => {
    const tests = [{ title: 'a page opens' }, { title: 'a page closes', error: 'Error: no page' }];
    const { failed, problems } = judge('ui', { ...sound, failed: 1, tests });
    assert.equal(failed, 1);
    assert.deepEqual(problems, ['ui: a page closes\nError: no page\n']);
  });

  it('fails a suite with a file that registers no test', () => {
    const outcome = judge('unit', { ...sound, emptyFiles: ['a.test.ts'] });
    assert.deepEqual(outcome, { passed: 3, failed: 1, problems: ['a.test.ts registers no test.'] });
  });

  it('fails a suite with a skipped test', () => {
    const outcome = judge('unit', { ...sound, pending: ['later'] });
    assert.deepEqual(outcome, { passed: 3, failed: 1, problems: ['Skipped: later'] });
  });

  it('fails a suite without any test', () => {
    const outcome = judge('ui', { ...sound, passed: 0 });
    assert.deepEqual(outcome, { passed: 0, failed: 1, problems: ['test/ui has no tests.'] });
  });
});
