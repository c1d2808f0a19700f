import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { commandLines } from '../../../../../src/core/run/form/commandLines.ts';
import { toDockerRun } from '../../../../../src/core/run/toDockerRun.ts';

const run = {
  ...{ image: 'web', name: 'web', autoRemove: true, hostname: '--rm' },
  environment: [{ name: 'A', value: "it's" }],
  command: ['web', '--flag', 'a b'],
};

describe('commandLines', () => {
  it('writes one option a line, and what is run on the last', () => {
    assert.equal(
      commandLines(toDockerRun({ ...run, hostname: 'h' }), 'web', 'sh'),
      [
        'docker run -d \\',
        '  --rm \\',
        '  --name web \\',
        '  --hostname h \\',
        `  --env 'A=it'\\''s' \\`,
        `  web web --flag 'a b'`,
      ].join('\n'),
    );
    assert.match(
      commandLines(toDockerRun(run), 'web', 'powershell'),
      /^docker run '-d' `\n|^docker run -d `\n/,
    );
  });

  it('is read back by sh as the same words', async () => {
    const words = toDockerRun(run);
    const line = commandLines(words, 'web', 'sh').replace(/^docker/, `printf '%s\\0' docker`);
    const { stdout } = await promisify(execFile)('sh', ['-c', line]);
    assert.deepEqual(stdout.split('\0').slice(0, -1), words);
  });
});
