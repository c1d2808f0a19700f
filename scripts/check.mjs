// All checks of the sources, in two lanes: ESLint takes as long as all the others together.
import { spawn } from 'node:child_process';

const lanes = [['lint'], ['format', 'types', 'layers', 'l10n']];

/**
 * @param {string} name
 * @returns {Promise<boolean>} whether it passed; what it printed is shown in one piece
 */
function passes(name) {
  return new Promise((resolve, reject) => {
    const check = spawn('npm', ['run', '--silent', `check:${name}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [check.stdout, check.stderr]) {
      stream.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
    }
    check.once('error', reject);
    check.once('close', (code) => {
      process.stdout.write(`\n— ${name}: ${code === 0 ? 'passed' : 'failed'}\n`);
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

/** @param {readonly string[]} names */
async function failuresOf(names) {
  let failures = 0;
  for (const name of names) if (!(await passes(name))) failures += 1;
  return failures;
}

const failures = await Promise.all(lanes.map(failuresOf));
process.exitCode = failures.some((count) => count > 0) ? 1 : 0;
