import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRegistry } from '../../scripts/engines/registry.mjs';
import { readPlatforms } from '../../src/core/registry/readPlatforms.ts';
import { readTagSummary, type TagSummary } from '../../src/core/registry/readTagSummary.ts';
import { parseRegistryAddress } from '../../src/core/registry/registryAddress.ts';
import { createRegistryClient, type NamePage } from '../../src/core/registry/registryClient.ts';
import type { RegistryOptions } from '../../src/core/registry/registryConnection.ts';
import { RegistryError, type RegistryErrorKind } from '../../src/core/registry/registryError.ts';
import { tagsOfDigest } from '../../src/core/registry/tagsOfDigest.ts';
import { freePort } from './client/freePort.ts';
import { makeCertificates, type CertificateFiles } from './client/tlsMaterial.ts';
import { fillRegistry } from './registry/fillRegistry.ts';
import { startPagingProxy } from './registry/pagingProxy.ts';
import {
  IDENTITY_TOKEN,
  ISSUER,
  NAME,
  PASSWORD,
  SERVICE,
  startTokenServer,
  type TokenServer,
} from './registry/tokenServer.ts';

type Registry = Awaited<ReturnType<typeof startRegistry>>;

/** `alice:opensesame`, by bcrypt. */
const HTPASSWD = `${NAME}:$2y$05$abcdefghijklmnopqrstuuQbLfdQZSxZ9gjhA5V9o8Tyc6aQRO0Qi`;

function clientOf({ url }: { readonly url: string }, options?: RegistryOptions) {
  return createRegistryClient(parseRegistryAddress(url), options);
}

async function fails(kind: RegistryErrorKind, call: Promise<unknown>): Promise<RegistryError> {
  const outcome: unknown = await call.catch((error: unknown) => error);
  assert.ok(outcome instanceof RegistryError, `no RegistryError: ${String(outcome)}`);
  assert.equal(outcome.kind, kind, outcome.message);
  return outcome;
}

async function everyName(read: (page?: string) => Promise<NamePage>) {
  const names: string[] = [];
  let pages = 0;
  let page: string | undefined;
  do {
    const answer = await read(page);
    names.push(...answer.names);
    page = answer.next;
    pages += 1;
  } while (page !== undefined);
  return { names, pages };
}

describe('a registry without secrets', () => {
  let registry: Registry;

  before(async () => {
    registry = await startRegistry();
  });
  after(() => registry.stop());

  it('lists repositories and more than 1,000 tags, page by page', async () => {
    const tags = Array.from({ length: 1050 }, (_, index) => `v${String(index).padStart(4, '0')}`);
    await fillRegistry(registry.url).image('team/many', tags, 'many');
    await fillRegistry(registry.url).image('team/few', ['1'], 'few');
    const client = clientOf(registry);
    await client.ping();
    assert.deepEqual((await client.repositories()).names, ['team/few', 'team/many']);
    // This server gives all tags in one answer, whatever it is asked; newer ones, and others, page by page.
    assert.deepEqual((await client.tags('team/many')).names.toSorted(), tags);
    await fails('gone', client.tags('team/none'));
    const paging = await startPagingProxy(registry.url);
    const paged = clientOf(paging);
    const { names, pages } = await everyName((page) => paged.tags('team/many', page));
    assert.deepEqual(names.toSorted(), tags);
    assert.equal(pages, 11);
    client.dispose();
    paged.dispose();
    paging.close();
  });

  it('follows the pages of a long list of repositories', async () => {
    const filler = fillRegistry(registry.url);
    const wanted = Array.from({ length: 130 }, (_, index) => `pages/r${index}`);
    for (const repository of wanted) await filler.image(repository, ['1'], 'page');
    const client = clientOf(registry);
    const { names, pages } = await everyName((page) => client.repositories(page));
    const found = names.filter((name) => name.startsWith('pages/'));
    assert.deepEqual(found.toSorted(), wanted.toSorted());
    assert.ok(pages > 1);
    client.dispose();
  });

  it('tells platforms with size, digest and date, and leaves attestations out', async () => {
    const filler = fillRegistry(registry.url);
    const amd = await filler.image('team/platforms', [], 'amd');
    const arm = await filler.image('team/platforms', [], 'arm');
    const note = await filler.image('team/platforms', [], 'note');
    const index = await filler.index('team/platforms', 'all', [
      { digest: amd, os: 'linux', architecture: 'amd64' },
      { digest: arm, os: 'linux', architecture: 'arm64' },
      { digest: note, os: 'unknown', architecture: 'unknown' },
    ]);
    await filler.image('team/platforms', ['one'], 'amd');
    const client = clientOf(registry);
    const all = await readPlatforms(client, 'team/platforms', 'all');
    assert.equal(all.digest, index);
    assert.deepEqual(
      all.platforms.map(({ platform, digest }) => [platform, digest]),
      [
        ['linux/amd64', amd],
        ['linux/arm64', arm],
      ],
    );
    const one = await readPlatforms(client, 'team/platforms', 'one');
    assert.equal(one.digest, amd);
    const only = one.platforms[0];
    assert.equal(only?.createdAt, Date.UTC(2026, 0, 2, 3, 4, 5) / 1000);
    assert.ok(only.bytes > 'layer amd'.length);
    client.dispose();
  });

  it('tells a tag by few requests, and what is known by one', async () => {
    const filler = fillRegistry(registry.url);
    const amd = await filler.image('team/summary', ['one', 'same'], 'summary amd');
    const arm = await filler.image('team/summary', [], 'summary arm');
    const index = await filler.index('team/summary', 'all', [
      { digest: amd, os: 'linux', architecture: 'amd64' },
      { digest: arm, os: 'linux', architecture: 'arm64' },
    ]);
    const client = clientOf(registry);
    const asked: string[] = [];
    const noted: Pick<typeof client, 'head' | 'manifest' | 'config'> = {
      head: (...args) => (asked.push('head'), client.head(...args)),
      manifest: (...args) => (asked.push('manifest'), client.manifest(...args)),
      config: (...args) => (asked.push('config'), client.config(...args)),
    };
    const seen = new Map<string, TagSummary>();
    const read = async (tag: string) => {
      asked.length = 0;
      const request = { platform: 'linux/arm64', known: (digest: string) => seen.get(digest) };
      const summary = await readTagSummary(noted, 'team/summary', tag, request);
      seen.set(summary.digest, summary);
      return summary;
    };
    const all = await read('all');
    assert.deepEqual([all.digest, all.image?.digest, all.platforms], [index, arm, 2]);
    assert.deepEqual(asked, ['head', 'manifest', 'manifest', 'config']);
    const one = await read('one');
    assert.deepEqual([one.digest, one.image?.platform, one.platforms], [amd, 'linux/amd64', 1]);
    assert.deepEqual(asked, ['head', 'manifest', 'config']);
    assert.equal(await read('same'), one);
    assert.deepEqual(asked, ['head']);
    await fails('gone', read('none'));
    client.dispose();
  });

  it('deletes by digest, with all tags that were shown before', async () => {
    const filler = fillRegistry(registry.url);
    const digest = await filler.image('team/delete', ['a', 'b'], 'gone');
    await filler.image('team/delete', ['c'], 'kept');
    const client = clientOf(registry);
    const looked: number[] = [];
    const onProgress = (count: number) => looked.push(count);
    const tags = await tagsOfDigest(client, 'team/delete', digest, { onProgress });
    assert.deepEqual(tags.toSorted(), ['a', 'b']);
    assert.equal(looked.at(-1), 3);
    assert.equal((await client.head('team/delete', 'a')).digest, digest);
    await client.remove('team/delete', digest);
    assert.deepEqual((await client.tags('team/delete')).names, ['c']);
    await fails('gone', client.head('team/delete', 'a'));
    await fails('gone', client.remove('team/delete', digest));
    client.dispose();
  });

  it('gives up when told to, and refuses names that are none', async () => {
    const client = clientOf(registry);
    await fails('aborted', client.ping({ signal: AbortSignal.abort() }));
    await fails('rejected', client.tags('../secrets'));
    client.dispose();
  });
});

describe('a registry behind TLS and a password', () => {
  let folder: string;
  let files: CertificateFiles;
  let registry: Registry;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-tls-'));
    files = await makeCertificates(folder);
    const tls = { certificate: files.path('server-cert.pem'), key: files.path('server-key.pem') };
    registry = await startRegistry({ tls, htpasswd: HTPASSWD });
  });
  after(async () => {
    await registry.stop();
    await rm(folder, { recursive: true });
  });

  it('is trusted only with its authority', async () => {
    await fails('tls', clientOf(registry).ping());
    // What a TLS port says to those who speak without.
    await fails('rejected', clientOf({ url: registry.url.replace('https', 'http') }).ping());
    const ca = Buffer.from(await files.read('ca.pem')).toString();
    await fails('unauthorized', clientOf(registry, { ca }).ping());
  });

  it('lets in who has the password, and says so of who has not', async () => {
    const ca = Buffer.from(await files.read('ca.pem')).toString();
    const login = { username: NAME, password: PASSWORD };
    const client = clientOf(registry, { ca, login });
    await client.ping();
    assert.deepEqual((await client.repositories()).names, []);
    client.dispose();
    const wrong = clientOf(registry, { ca, login: { ...login, password: 'guess' } });
    const error = await fails('unauthorized', wrong.ping());
    assert.doesNotMatch(error.message, /guess/);
    wrong.dispose();
  });
});

describe('a registry with a token server', () => {
  let folder: string;
  let tokens: TokenServer;
  let registry: Registry;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-token-'));
    const files = await makeCertificates(folder);
    const [certificate, key] = [
      await files.read('server-cert.pem'),
      await files.read('server-key.pem'),
    ];
    tokens = await startTokenServer(certificate, key);
    registry = await startRegistry({
      token: {
        realm: tokens.realm,
        service: SERVICE,
        issuer: ISSUER,
        rootCertificates: files.path('ca.pem'),
      },
    });
  });
  after(async () => {
    await registry.stop();
    tokens.close();
    await rm(folder, { recursive: true });
  });

  it('gives a token for each scope once', async () => {
    const client = clientOf(registry, { login: { username: NAME, password: PASSWORD } });
    await client.ping();
    assert.deepEqual((await client.repositories()).names, []);
    await fails('gone', client.tags('team/none'));
    await fails('gone', client.head('team/none', 'latest'));
    const asked = tokens.asked.filter((scope) => scope.includes('team/none'));
    assert.deepEqual(asked, ['GET repository:team/none:pull']);
    assert.ok(tokens.asked.includes('GET registry:catalog:*'));
    client.dispose();
  });

  it('takes an identity token', async () => {
    const client = clientOf(registry, { login: { identityToken: IDENTITY_TOKEN } });
    assert.deepEqual((await client.repositories()).names, []);
    assert.ok(tokens.asked.includes('POST registry:catalog:*'));
    client.dispose();
  });

  it('refuses wrong credentials, and gives nobody more than a pull', async () => {
    const wrong = clientOf(registry, { login: { username: NAME, password: 'guess' } });
    const error = await fails('unauthorized', wrong.repositories());
    assert.match(error.message, /incorrect username or password/);
    const stale = clientOf(registry, { login: { identityToken: 'stale' } });
    await fails('unauthorized', stale.repositories());
    const nobody = clientOf(registry);
    await fails('gone', nobody.tags('team/none'));
    await fails('unauthorized', nobody.remove('team/none', `sha256:${'0'.repeat(64)}`));
    for (const client of [wrong, stale, nobody]) client.dispose();
  });
});

describe('a registry that does not answer', () => {
  it('is given up after its time, and when nobody listens', async () => {
    const server = createServer(() => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const slow = clientOf({ url: `http://127.0.0.1:${port}` }, { deadlineMs: 200 });
      await fails('timeout', slow.ping());
      const stop = new AbortController();
      const patient = clientOf({ url: `http://127.0.0.1:${port}` }, { deadlineMs: 60_000 });
      const pinged = patient.ping({ signal: stop.signal });
      stop.abort();
      await fails('aborted', pinged);
      slow.dispose();
      patient.dispose();
    } finally {
      server.close();
    }
    await fails('unreachable', clientOf({ url: `http://127.0.0.1:${await freePort()}` }).ping());
  });
});
