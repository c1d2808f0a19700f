import assert from 'node:assert/strict';
import { type CliEnd, startCli } from '../../../../src/core/build/cliProcess.ts';

function collect(command: string, args: readonly string[]) {
  const chunks: Buffer[] = [];
  let heard: () => void = () => undefined;
  const firstOutput = new Promise<void>((resolve) => (heard = resolve));
  const child = startCli(command, args, {
    cwd: '/',
    environment: process.env,
    onOutput: (data) => {
      chunks.push(data);
      heard();
    },
  });
  return { child, firstOutput, text: () => Buffer.concat(chunks).toString() };
}

describe('startCli', () => {
  it('hands over arguments untouched by any shell', async () => {
    const words = ['$(touch /tmp/never)', 'a b', "'", '-n', '*'];
    const { child, text } = collect('printf', ['%s|', ...words]);
    assert.deepEqual(await child.ended, { kind: 'exited', code: 0 });
    assert.equal(text(), words.map((word) => `${word}|`).join(''));
  });

  it('tells the exit code', async () => {
    assert.deepEqual(await collect('sh', ['-c', 'exit 7']).child.ended, {
      kind: 'exited',
      code: 7,
    });
  });

  it('rejects when the program does not exist', async () => {
    await assert.rejects(collect('/nonexistent/docker', []).child.ended, { code: 'ENOENT' });
  });

  it('ends the process and what it started', async () => {
    const { child, firstOutput } = collect('sh', ['-c', 'sleep 60 & echo started; wait']);
    await firstOutput;
    child.terminate();
    // Resolves only when nobody holds the output any more, the grandchild included.
    const end: CliEnd = await child.ended;
    assert.equal(end.kind, 'signalled');
  });
});
