import assert from 'node:assert/strict';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { findShell } from '../../src/core/engine/findShell.ts';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { outputText, untilText } from './client/outputText.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

for (const [name, start] of engineKinds) {
  describe(`client: programs in containers on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;
    let id: string;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
      id = await outside.run('client-exec');
    });
    after(async () => {
      await outside.clean();
      client.dispose();
    });

    it('keeps stdout and stderr apart and tells the exit code', async () => {
      const session = await client.exec(id, {
        command: [
          'sh',
          '-c',
          'echo out; echo err >&2; printf "é%s" "$GREETING"; id -u; pwd; exit 7',
        ],
        tty: false,
        user: '1000',
        workingDirectory: '/tmp',
        environment: ['GREETING=ü'],
      });
      const { stdout, stderr } = await outputText(session.output);
      assert.equal(stdout, 'out\néü1000\n/tmp\n');
      assert.equal(stderr, 'err\n');
      assert.equal(await session.exitCode, 7);
    });

    it('takes a burst of small writes apart, frame by frame', async () => {
      const command = ['sh', '-c', 'i=0; while [ $i -lt 5000 ]; do echo $i; i=$((i+1)); done'];
      const session = await client.exec(id, { command, tty: false });
      const { stdout } = await outputText(session.output);
      const expected = Array.from({ length: 5000 }, (_, index) => `${index}\n`).join('');
      assert.equal(stdout, expected);
      assert.equal(await session.exitCode, 0);
    });

    it('gives a terminal with a size, input, and a new size later', async () => {
      const session = await client.exec(id, {
        command: ['sh'],
        tty: true,
        size: { columns: 101, rows: 37 },
        environment: ['PS1=$ '],
      });
      const output = session.output[Symbol.asyncIterator]();
      await untilText(output, '$ ');
      session.write('stty size\r');
      await untilText(output, '37 101');
      await session.resize({ columns: 66, rows: 22 });
      session.write('stty size; tty\r');
      await untilText(output, '22 66');
      session.write('exit 5\r');
      for (let next = await output.next(); next.done !== true; next = await output.next());
      assert.equal(await session.exitCode, 5);
    });

    it('passes every word to the program as it is', async () => {
      const words = ['a b', '$(id)', '`id`', '"x"', "'y'", '; exit 1', '', '\\n'];
      const session = await client.exec(id, {
        command: ['printf', '[%s]', ...words],
        tty: false,
      });
      const { stdout } = await outputText(session.output);
      assert.equal(stdout, words.map((word) => `[${word}]`).join(''));
    });

    it('says that a program does not exist', async () => {
      const outcome = await client
        .exec(id, { command: ['/no/such/program'], tty: false })
        .then(async (session) => {
          const { stdout, stderr } = await outputText(session.output);
          return { text: stdout + stderr, code: await session.exitCode };
        })
        .catch((error: unknown) => ({ text: String(error), code: 127 }));
      assert.match(outcome.text, /no such file|not found/i);
      assert.ok(outcome.code === 126 || outcome.code === 127, String(outcome.code));
    });

    it('ends quietly when closed by us', async () => {
      const session = await client.exec(id, { command: ['sleep', '500'], tty: true });
      const reading = outputText(session.output);
      session.close();
      await reading;
      assert.equal(await session.exitCode, undefined);
    });

    it('leaves no shell behind when its terminal is closed, busy or not', async () => {
      for (const input of ['', 'sleep 7654\r']) {
        const session = await client.exec(id, {
          command: ['sh'],
          tty: true,
          environment: ['PS1=$ '],
        });
        const output = session.output[Symbol.asyncIterator]();
        await untilText(output, '$ ');
        session.write(input);
        if (input !== '') await untilText(output, 'sleep 7654');
        session.close();
        await waitFor('the end of the shell', async () => {
          const { processes } = await client.containerProcesses(id);
          return processes.every((row) => !/\bsh\b|7654/.test(row.join(' ')));
        });
      }
    });

    it('refuses a stopped container', async () => {
      const stopped = await outside.create('client-exec-stopped');
      const error = await failsAs('conflict', () =>
        client.exec(stopped, { command: ['true'], tty: false }),
      );
      assert.match(error.message, /not running|state improper/i);
    });

    it('attaches before the start, so that the first output is not lost', async () => {
      const created = await client.createContainer({
        image: 'busybox:1.35',
        command: [
          'sh',
          '-c',
          'echo first; read line; echo got $line; stty size; read more; exit 9',
        ],
        tty: true,
        interactive: true,
        autoRemove: true,
        ports: [],
      });
      const session = await client.attachAndStart(created.id, { columns: 90, rows: 30 });
      const output = session.output[Symbol.asyncIterator]();
      await untilText(output, 'first');
      session.write('hello\r');
      await untilText(output, /got hello[\s\S]*30 90/);
      session.write('\r');
      for (let next = await output.next(); next.done !== true; next = await output.next());
      assert.equal(await session.exitCode, 9);
    });

    it('finds the shell of the container', async () => {
      // busybox.tar has root with /bin/sh in its passwd.
      assert.equal(await findShell(client, id), '/bin/sh');
      await failsAs('gone', () => findShell(client, 'no-such-container'));
    });
  });
}
