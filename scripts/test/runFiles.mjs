import { relative } from 'node:path';
import Mocha from 'mocha';

/**
 * @typedef {object} SuiteResult
 * @property {number} passed
 * @property {number} failed tests and hooks that failed
 * @property {string[]} pending titles of tests that were skipped or have no body
 * @property {string[]} emptyFiles files that registered no test
 * @property {{ title: string, error?: string }[]} tests in the order in which they ended
 */

/**
 * Runs test files with mocha in this process.
 *
 * @param {readonly string[]} files absolute paths
 * @param {object} options
 * @param {number} options.timeoutMs for one test or hook
 * @param {string} options.root folder that reported paths are relative to
 * @param {string} [options.reporter] a reporter of mocha; without one nothing is printed
 * @param {(title: string) => Promise<void>} [options.onFailure] called after a test that failed, before the next hook or test
 * @param {string} [options.grep] run only the tests whose title matches
 * @returns {Promise<SuiteResult>}
 */
export async function runFiles(files, options) {
  const mocha = new Mocha({
    timeout: options.timeoutMs,
    reporter: options.reporter ?? Mocha.reporters.Base,
    forbidOnly: true,
    ...(options.grep ? { grep: options.grep } : {}),
  });
  /** @type {string[]} */
  const emptyFiles = [];
  let before = 0;
  mocha.suite.on('pre-require', () => (before = mocha.suite.total()));
  mocha.suite.on('post-require', (_module, file) => {
    if (mocha.suite.total() === before) emptyFiles.push(relative(options.root, file));
  });
  const { onFailure } = options;
  if (onFailure) {
    mocha.rootHooks({
      /** @this {import('mocha').Context} */
      async afterEach() {
        if (this.currentTest?.state === 'failed') await onFailure(this.currentTest.fullTitle());
      },
    });
  }
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  /** @type {SuiteResult} */
  const result = { passed: 0, failed: 0, pending: [], emptyFiles, tests: [] };
  await new Promise((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      result.passed++;
      result.tests.push({ title: test.fullTitle() });
    });
    runner.on('fail', (test, error) => {
      result.failed++;
      result.tests.push({ title: test.fullTitle(), error: error?.stack ?? String(error) });
    });
    runner.on('pending', (test) => result.pending.push(test.fullTitle()));
  });
  return result;
}
