import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { projectFolder } from '../machine/projectFolder.mjs';
import { signalProcess } from '../machine/processes.mjs';
import { projectNode } from '../project/dependencies.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} problems sentences on what failed besides tests; each is counted in `failed`
 */

/**
 * Runs a suite and gives what came out, whatever happens to it.
 *
 * @param {import('./suites.mjs').Suite} suite
 * @param {string | undefined} grep
 * @returns {Promise<Outcome>}
 */
export async function runSuiteProcess(suite, grep) {
  const scratch = await mkdtemp(join(tmpdir(), 'stevedore-results-'));
  const resultFile = join(scratch, 'result.json');
  const script = resolve(import.meta.dirname, 'runSuite.mjs');
  const args = [script, suite.name, resultFile, ...(grep ? [grep] : [])];
  const env = { ...process.env, NODE_COMPILE_CACHE: join(projectFolder, 'node_modules/.cache/v8') };
  const child = spawn(projectNode, args, { stdio: 'inherit', env });
  const pass = (/** @type {NodeJS.Signals} */ signal) => signalProcess(child.pid ?? 0, signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, suite.limitMs);
  await new Promise((done) => child.once('close', done));
  clearTimeout(timer);
  process.removeListener('SIGINT', pass);
  process.removeListener('SIGTERM', pass);
  const text = await readFile(resultFile, 'utf8').catch(() => undefined);
  await rm(scratch, { recursive: true, force: true });
  if (text === undefined) {
    const why = late
      ? `took longer than ${suite.limitMs / 60_000} minutes`
      : 'did not run to its end';
    return { passed: 0, failed: 1, problems: [`The suite ${suite.name} ${why}.`] };
  }
  return judge(suite.name, JSON.parse(text), grep !== undefined);
}

/**
 * A suite is sound when every file has tests and every test ran.
 *
 * @param {string} name
 * @param {import('./runFiles.mjs').SuiteResult} result
 * @param {boolean} [partial] only some tests were asked for
 * @returns {Outcome}
 */
export function judge(name, result, partial = false) {
  const problems = [
    ...result.emptyFiles.map((file) => `${file} registers no test.`),
    ...result.pending.map((title) => `Skipped: ${title}`),
  ];
  if (!partial && result.passed + result.failed === 0) problems.push(`test/${name} has no tests.`);
  return { passed: result.passed, failed: result.failed + problems.length, problems };
}
