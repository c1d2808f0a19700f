import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const fixture = fileURLToPath(
  new URL('../fixtures/dockerfiles/execForms.Dockerfile', import.meta.url),
);

interface Outcome {
  readonly status: number | string | null | undefined;
  readonly out: string;
  readonly errors: string;
}

function run(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], (error, out, errors) =>
      resolve({ status: error === null ? 0 : error.code, out, errors }),
    );
  });
}

describe('the command line', () => {
  it('runs a command and passes its status on', async () => {
    const { status, out } = await run('lint', '--format', 'json', fixture);
    assert.equal(status, 1);
    assert.ok(Array.isArray(JSON.parse(out)));
  });

  it('explains itself', async () => {
    const [help, nothing, unknown] = await Promise.all([run('--help'), run(), run('constructor')]);
    assert.equal(help.status, 0);
    assert.match(help.out, /lint/);
    for (const { status, out, errors } of [nothing, unknown]) {
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(errors, /^Usage:/);
    }
  });
});
