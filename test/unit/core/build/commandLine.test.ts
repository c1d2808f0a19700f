import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import {
  effectiveChanges,
  quoteWord,
  toCommandLine,
} from '../../../../src/core/build/commandLine.ts';

const run = promisify(execFile);

/** What a real shell makes of each line: its arguments. One shell reads all of them, since starting one takes its time. */
async function readBack(lines: readonly string[]): Promise<readonly (readonly string[])[]> {
  const script = lines.map(
    (line) =>
      `set -- ${line}; printf '%s\\0' "$#"; for word in "$@"; do printf '%s\\0' "$word"; done`,
  );
  const { stdout } = await run('bash', ['-c', script.join('\n')]);
  const words = stdout.split('\0');
  return lines.map(() => words.splice(0, Number(words.shift())));
}

describe('toCommandLine', () => {
  it('leaves ordinary words as they are', () => {
    assert.equal(
      toCommandLine(['docker', 'build', '--tag', 'a/b:1.0', '/srv/app'], 'posix'),
      'docker build --tag a/b:1.0 /srv/app',
    );
  });

  it('is read back by a real shell as the same arguments', async () => {
    const words = [
      'a b',
      "it's",
      '"q"',
      '$(touch /x)',
      '`id`',
      '-v',
      '',
      '*',
      '~',
      'a\\',
      '\u001B[31m',
      'ü',
      '=ls',
      '#',
      'a\nb',
      '!!',
    ];
    assert.deepEqual(await readBack([toCommandLine(words, 'posix')]), [words]);
  });

  it('is read back whatever the words are', async () => {
    const word = fc.string({
      unit: fc.constantFrom(...'ab \'"\\$`!*?(){}[]|&;<>~#=-\n\t\u001B\u007F'.split('')),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word), { minLength: 20, maxLength: 40 }),
        async (lists) => {
          const lines = lists.map((words) => toCommandLine(words, 'posix'));
          assert.deepEqual(await readBack(lines), lists);
        },
      ),
      { numRuns: 4 },
    );
  });

  it('never shows a control character', () => {
    assert.doesNotMatch(toCommandLine(['a\u001B]0;x\u0007', 'b\r\n'], 'posix'), /\p{Cc}/u);
  });

  it('names the variables that are set and those taken away', () => {
    const changes = { DOCKER_HOST: undefined, DOCKER_CONTEXT: 'my box' };
    assert.equal(
      toCommandLine(['docker', 'ps'], 'posix', changes),
      "env -u DOCKER_HOST DOCKER_CONTEXT='my box' docker ps",
    );
    assert.equal(
      toCommandLine(['docker', 'ps'], 'powershell', changes),
      "$env:DOCKER_HOST = $null; $env:DOCKER_CONTEXT = 'my box'; docker ps",
    );
  });

  it('quotes for PowerShell by doubling, and calls a quoted program', () => {
    assert.equal(
      toCommandLine(
        ['C:\\Program Files\\docker.exe', '--progress=plain', "it's", '$x'],
        'powershell',
      ),
      "& 'C:\\Program Files\\docker.exe' --progress=plain 'it''s' '$x'",
    );
    assert.equal(quoteWord('@x', 'powershell'), "'@x'");
  });
});

describe('effectiveChanges', () => {
  it('keeps only what differs from the inherited environment', () => {
    assert.deepEqual(
      effectiveChanges({ A: '1', B: '2' }, { A: '1', B: undefined, C: undefined, D: 'x' }),
      { B: undefined, D: 'x' },
    );
  });
});
