import assert from 'node:assert/strict';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { outputText } from './client/outputText.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

for (const [name, start] of engineKinds) {
  describe(`client: files and logs on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    afterEach(() => outside.clean());
    after(() => client.dispose());

    const untilExited = (id: string) =>
      waitFor('the end of the container', async () => {
        const [record] = await client.listContainers({ ids: [id] });
        return record?.state === 'exited';
      });

    const text = async (id: string, path: string): Promise<string | undefined> => {
      const bytes = await client.readContainerFile(id, path);
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    };

    it('reads files of running and of stopped containers, through links', async () => {
      const script = [
        'echo "käse" > "/tmp/a b"',
        'ln -s "a b" /tmp/relative',
        'ln -s /tmp/relative /absolute',
        'ln -s /nowhere /dangling',
        'ln -s /loop /loop',
        'dd if=/dev/zero of=/big bs=1024 count=1100 2>/dev/null',
        'touch /ready',
        'sleep 1000',
      ].join('; ');
      const id = await outside.run('client-files', { command: ['sh', '-c', script] });
      while (!(await client.containerPathExists(id, '/ready')));
      for (const state of ['running', 'stopped']) {
        assert.equal(await text(id, '/tmp/a b'), 'käse\n', state);
        assert.equal(await text(id, '/tmp/relative'), 'käse\n', state);
        assert.equal(await text(id, '/absolute'), 'käse\n', state);
        assert.equal(await text(id, '/dangling'), undefined, state);
        assert.equal(await text(id, '/loop'), undefined, state);
        assert.equal(await text(id, '/tmp'), undefined, state);
        assert.equal(await text(id, '/no/such'), undefined, state);
        assert.equal(await client.containerPathExists(id, '/bin/sh'), true, state);
        assert.equal(await client.containerPathExists(id, '/dangling'), false, state);
        assert.equal(await client.containerPathExists(id, '/tmp'), true, state);
        await failsAs('rejected', () => client.readContainerFile(id, '/big'));
        await client.killContainer(id).catch(() => undefined);
      }
      await failsAs('gone', () => client.readContainerFile('no-such-container', '/tmp'));
      await failsAs('gone', () => client.containerPathExists('no-such-container', '/tmp'));
    });

    it('reads logs from the end, with both streams apart', async () => {
      const script = 'for i in 1 2 3; do echo line $i; done; echo wrong >&2';
      const id = await outside.run('client-logs', { command: ['sh', '-c', script] });
      await untilExited(id);
      const all = await outputText(await client.containerLogs(id));
      assert.deepEqual(all, { stdout: 'line 1\nline 2\nline 3\n', stderr: 'wrong\n' });
      const tail = await outputText(await client.containerLogs(id, { tail: 1 }));
      assert.match(tail.stdout + tail.stderr, /^(line 3|wrong)\n$/);
      const stamped = await outputText(await client.containerLogs(id, { timestamps: true }));
      assert.match(stamped.stdout, /^\d{4}-\d\d-\d\dT[\d:.]+\S* line 1\n/);
      const later = await client.containerLogs(id, { since: Date.now() / 1000 + 100 });
      assert.deepEqual(await outputText(later), { stdout: '', stderr: '' });
    });

    it('follows a log until it is closed, and until the container ends', async () => {
      const script = 'while [ ! -e /stop ]; do echo tick; sleep 0.05; done; echo over';
      const id = await outside.run('client-follow', { command: ['sh', '-c', script] });
      const closed = await client.containerLogs(id, { follow: true });
      let chunks = 0;
      for await (const chunk of closed) {
        assert.match(Buffer.from(chunk.data).toString(), /tick/);
        chunks += 1;
        if (chunks === 3) closed.close();
      }
      const followed = outputText(await client.containerLogs(id, { follow: true, tail: 0 }));
      const session = await client.exec(id, { command: ['touch', '/stop'], tty: false });
      await outputText(session.output);
      assert.match((await followed).stdout, /over\n$/);
    });

    it('passes the output of a terminal through as it is', async () => {
      const id = await outside.run('client-tty-log', {
        command: ['sh', '-c', 'echo plain; echo wrong >&2'],
        more: { Tty: true },
      });
      await untilExited(id);
      assert.equal((await outputText(await client.containerLogs(id))).stdout, 'plain\r\nwrong\r\n');
    });

    it('gives up on a log when told to', async () => {
      const id = await outside.run('client-abort-log');
      const stop = new AbortController();
      const logs = await client.containerLogs(id, { follow: true, signal: stop.signal });
      const reading = outputText(logs);
      stop.abort();
      await failsAs('aborted', () => reading);
    });
  });
}
