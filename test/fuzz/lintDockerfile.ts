// npm run fuzz:lint [-- --seconds 60] [--seed N]
// Looks for texts that break a promise of the linter. Each fault is printed once, with the smallest text that was found.
import { readdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { mutate, mutation, plausibleDockerfile } from '../support/dockerfileTexts.ts';
import { checkAnyText, checkFixes } from '../support/lintInvariants.ts';

const { values: options } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const until = Date.now() + Number(options.seconds) * 1000;
let seed = options.seed === undefined ? Date.now() & 0x7fffffff : Number(options.seed);

const folder = new URL('../fixtures/dockerfiles/', import.meta.url);
const names = await readdir(folder);
const fixtures = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));

const anyText = fc
  .tuple(
    fc.oneof(fc.constantFrom(...fixtures), plausibleDockerfile),
    fc.array(mutation, { minLength: 1, maxLength: 6 }),
  )
  .map(([base, mutations]) => mutate(base, mutations));

const known = new Set<string>();
let runs = 0;

/** The first line of a fault names the rule and what it does. */
function keyOf(error: unknown): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const [line = ''] = message.split('\n');
  return /^[\w-]+: /.test(line) ? line : (stack ?? message).split('\n').slice(0, 2).join(' ');
}

function search(texts: fc.Arbitrary<string>, check: (text: string) => void): void {
  const details = fc.check(
    fc.property(texts, (text) => {
      runs += 1;
      try {
        check(text);
      } catch (error) {
        if (!known.has(keyOf(error))) throw error;
      }
    }),
    { numRuns: 400, seed, interruptAfterTimeLimit: Math.max(1, until - Date.now()) },
  );
  if (!details.failed || details.counterexample === null) return;
  const [text] = details.counterexample;
  const key = keyOf(details.errorInstance);
  known.add(key);
  console.log(`--- ${key}\nseed ${seed}, smallest text:\n${text}\n${JSON.stringify(text)}\n`);
}

while (Date.now() < until) {
  search(anyText, checkAnyText);
  if (Date.now() < until) search(plausibleDockerfile, checkFixes);
  seed += 1;
}
console.log(`${runs} texts, ${known.size} faults`);
if (known.size > 0) process.exitCode = 1;
