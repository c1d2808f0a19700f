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
 * @property {string[]} problems what failed: tests by suite, title and error, and sentences on what failed besides tests
 */

/**
 * Runs a suite and gives what came out, whatever happens to it.
 *
 * @param {import('./suites.mjs').Suite} suite
 * @param {string | undefined} grep
 * @returns {Promise<Outcome>}
 */
export async function runSuiteProcess(suite, grep) {
  const { name, limitMs } = suite;
  const parts = grep === undefined ? (suite.parts ?? 1) : 1;
  /** @param {number} part */
  const run = (part) =>
    runPart([name, String(part), String(parts)], { grep, limitMs, keepOutput: parts > 1 });
  const results = await Promise.all(Array.from({ length: parts }, (_, part) => run(part)));
  /** @type {Outcome} */
  const whole = { passed: 0, failed: 0, problems: [] };
  for (const { late, text, output } of results) {
    process.stdout.write(output);
    const why = late ? `took longer than ${limitMs / 60_000} minutes` : 'did not run to its end';
    const { passed, failed, problems } =
      text === undefined
        ? { passed: 0, failed: 1, problems: [`The suite ${name} ${why}.`] }
        : judge(name, JSON.parse(text), grep !== undefined);
    whole.passed += passed;
    whole.failed += failed;
    whole.problems.push(...problems);
  }
  return whole;
}

/**
 * @param {readonly [suite: string, part: string, parts: string]} what
 * @param {{ grep: string | undefined, limitMs: number, keepOutput: boolean }} options with `keepOutput` nothing is
 *   printed before the end, since others print at the same time
 */
async function runPart([name, part, parts], { grep, limitMs, keepOutput }) {
  const scratch = await mkdtemp(join(tmpdir(), 'stevedore-results-'));
  const resultFile = join(scratch, 'result.json');
  const script = resolve(import.meta.dirname, 'runSuite.mjs');
  // Tests make much short-lived garbage: room for it saves a fifth of the time, and another fifth that its collector
  // does not start threads on cores where the other part runs.
  const options = ['--max-semi-space-size=64', '--single-threaded-gc'];
  const args = [...options, script, name, resultFile, part, parts, ...(grep ? [grep] : [])];
  const env = { ...process.env, NODE_COMPILE_CACHE: join(projectFolder, 'node_modules/.cache/v8') };
  const out = keepOutput ? 'pipe' : 'inherit';
  const child = spawn(projectNode, args, { stdio: ['inherit', out, out], env });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
  const pass = (/** @type {NodeJS.Signals} */ signal) => signalProcess(child.pid ?? 0, signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, limitMs);
  await new Promise((done) => child.once('close', done));
  clearTimeout(timer);
  process.removeListener('SIGINT', pass);
  process.removeListener('SIGTERM', pass);
  const text = await readFile(resultFile, 'utf8').catch(() => undefined);
  await rm(scratch, { recursive: true, force: true });
  return { late, text, output };
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
  const tests = result.tests.flatMap(({ title, error }) =>
    error === undefined ? [] : [`${name}: ${title}\n${error}\n`],
  );
  const problems = [
    ...result.emptyFiles.map((file) => `${file} registers no test.`),
    ...result.pending.map((title) => `Skipped: ${title}`),
  ];
  if (!partial && result.passed + result.failed === 0) problems.push(`test/${name} has no tests.`);
  return {
    passed: result.passed,
    failed: result.failed + problems.length,
    problems: [...tests, ...problems],
  };
}
