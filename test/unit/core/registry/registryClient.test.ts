import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseRegistryAddress } from '../../../../src/core/registry/registryAddress.ts';
import { createRegistryClient } from '../../../../src/core/registry/registryClient.ts';

/** Faults and answers that the real registry does not give on demand. */
describe('a client of a registry', () => {
  const servers: Server[] = [];

  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const clientOf = (url: string) =>
    createRegistryClient(parseRegistryAddress(url), {
      login: { username: 'me', password: 's3cret' },
    });

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('takes no credentials along to where a registry keeps its bytes', async () => {
    const seen: (string | undefined)[] = [];
    const storage = await serve(({ headers }, answer) => {
      seen.push(headers.authorization);
      answer.end('{"os":"linux"}');
    });
    const registry = await serve(({ headers, url = '' }, answer) => {
      if (headers.authorization === undefined) {
        answer.writeHead(401, { 'WWW-Authenticate': 'Basic realm="r"' }).end();
      } else answer.writeHead(307, { Location: `${storage}${url}?signed` }).end();
    });
    const client = clientOf(registry);
    assert.deepEqual(await client.config('a/b', 'sha256:0'), { os: 'linux' });
    assert.deepEqual(seen, [undefined]);
    client.dispose();
  });

  it('asks for a token without the scope of a repository that is nobody’s, as GHCR names one', async () => {
    const asked: (string | null)[] = [];
    const url = await serve(({ headers, url: path = '' }, answer) => {
      const { pathname, searchParams } = new URL(path, 'http://x');
      if (pathname === '/token') {
        asked.push(searchParams.get('scope'));
        if (searchParams.has('scope')) answer.writeHead(403).end('{"errors":[{"code":"DENIED"}]}');
        else answer.end('{"token":"let-in"}');
      } else if (headers.authorization === 'Bearer let-in') answer.end('{}');
      else {
        const place = `realm="http://${headers.host ?? ''}/token",service="ghcr.io"`;
        const challenge = `Bearer ${place},scope="repository:user/image:pull"`;
        answer.writeHead(401, { 'WWW-Authenticate': challenge }).end();
      }
    });
    const client = clientOf(url);
    await client.ping();
    assert.deepEqual(asked, [null]);
    client.dispose();
  });

  it('knows how many pulls are left', async () => {
    const url = await serve((_, answer) => {
      answer.setHeader('RateLimit-Limit', '100;w=21600');
      answer.setHeader('RateLimit-Remaining', '42;w=21600');
      answer.setHeader('Docker-Content-Digest', 'sha256:1');
      answer.end();
    });
    const client = clientOf(url);
    assert.equal(client.rateLimit, undefined);
    assert.equal((await client.head('a/b', 'latest')).digest, 'sha256:1');
    assert.deepEqual(client.rateLimit, { limit: 100, remaining: 42, windowSeconds: 21_600 });
    client.dispose();
  });

  it('ends where redirects go round, and where an answer is no JSON', async () => {
    const round = await serve(({ url = '' }, answer) => {
      answer.writeHead(302, { Location: url }).end();
    });
    await assert.rejects(clientOf(round).tags('a/b'), { name: 'RegistryError', kind: 'rejected' });
    const page = await serve((_, answer) => {
      answer.end('<html>');
    });
    await assert.rejects(clientOf(page).tags('a/b'), { kind: 'badAnswer' });
  });

  it('asks nobody for a token when the realm is no address', async () => {
    const url = await serve((_, answer) => {
      answer.writeHead(401, { 'WWW-Authenticate': 'Bearer realm="file:///etc/passwd"' }).end();
    });
    await assert.rejects(clientOf(url).ping(), { kind: 'badAnswer' });
  });
});
