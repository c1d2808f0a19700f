// Runs the suites that the arguments name, all without any. See scripts/test.mjs.
import { join } from 'node:path';
import { projectFolder } from '../machine/projectFolder.mjs';
import { strayTestFiles } from './discover.mjs';
import { prepare } from './prepare.mjs';
import { runSuiteProcess } from './suiteProcess.mjs';
import { suites } from './suites.mjs';

const args = process.argv.slice(2);
const grep = args.find((argument) => argument.startsWith('--grep='))?.slice('--grep='.length);
const asked = args.filter((argument) => !argument.startsWith('--'));
const unknown = asked.find((name) => !suites.some((suite) => suite.name === name));

let passed = 0;
let failed = 0;
/** @type {string[]} */
const problems = [];

/** @param {string} sentence */
function fail(sentence) {
  failed++;
  problems.push(sentence);
}

try {
  const names = suites.map((suite) => suite.name);
  if (unknown) throw new Error(`There is no suite ${unknown}, only ${names.join(', ')}.`);
  const chosen = suites.filter((suite) => asked.length === 0 || asked.includes(suite.name));
  for (const file of await strayTestFiles(join(projectFolder, 'test'), names)) {
    fail(`${file} is in no suite, so nothing runs it.`);
  }
  await prepare(chosen.map((suite) => suite.name));
  for (const suite of chosen) {
    const started = Date.now();
    console.log(`\n— ${suite.name}`);
    const outcome = await runSuiteProcess(suite, grep);
    passed += outcome.passed;
    failed += outcome.failed;
    problems.push(...outcome.problems);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `${suite.name}: ${outcome.passed} passed, ${outcome.failed} failed in ${seconds} s`,
    );
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
for (const problem of problems) console.error(problem);
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
