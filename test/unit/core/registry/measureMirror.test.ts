import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { measureMirror } from '../../../../src/core/registry/measureMirror.ts';

describe('measureMirror', () => {
  let server: Server;
  let address: string;
  const asked: (string | undefined)[] = [];

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.url);
      if (request.url?.startsWith('/never') === true) return;
      response.writeHead(request.url === '/v2/' ? 401 : 404).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('takes any status as an answer and tells the time', async () => {
    const answer = await measureMirror(`${address}/`, new AbortController().signal);
    assert.ok(answer.kind === 'answers' && answer.status === 401);
    assert.ok(answer.milliseconds > 0 && answer.milliseconds < 5000);
    assert.deepEqual(asked, ['/v2/', '/v2/', '/v2/']);
  });

  it('says why nobody answers', async () => {
    const answer = await measureMirror('http://127.0.0.1:1', new AbortController().signal);
    assert.ok(
      answer.kind === 'silent' && /bad port|ECONNREFUSED/i.test(answer.reason),
      JSON.stringify(answer),
    );
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    const measuring = measureMirror(`${address}/never`, stop.signal);
    stop.abort(new Error('enough'));
    await assert.rejects(measuring, /enough/);
  });
});
