import assert from 'node:assert/strict';
import { nextPage } from '../../../../src/core/registry/http/nextPage.ts';
import { parseChallenges } from '../../../../src/core/registry/http/parseChallenge.ts';
import { readRateLimit } from '../../../../src/core/registry/rateLimit.ts';
import { parseRegistryAddress } from '../../../../src/core/registry/registryAddress.ts';
import { RegistryError, toStatusError } from '../../../../src/core/registry/registryError.ts';

describe('parseRegistryAddress', () => {
  for (const [text, host, url] of [
    ['ghcr.io', 'ghcr.io', 'https://ghcr.io'],
    ['https://Registry.Example.com/v2/', 'registry.example.com', 'https://registry.example.com'],
    ['https://index.docker.io/v1/', 'docker.io', 'https://registry-1.docker.io'],
    ['docker.io', 'docker.io', 'https://registry-1.docker.io'],
    ['127.0.0.1:5000', '127.0.0.1:5000', 'http://127.0.0.1:5000'],
    ['https://localhost:5000', 'localhost:5000', 'https://localhost:5000'],
    [' [::1]:5000 ', '[::1]:5000', 'http://[::1]:5000'],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(parseRegistryAddress(text), { host, url }));
  }

  it('refuses what is no address', () => {
    for (const text of ['', 'a b', 'user:pw@host', 'ftp://host', 'host', 'host:port', '-x']) {
      assert.throws(() => parseRegistryAddress(text), RegistryError, text);
    }
  });
});

describe('parseChallenges', () => {
  it('reads quoted and plain values, and several schemes', () => {
    const header =
      'Bearer realm="https://auth.example/token",service="a, b",scope="repository:x:pull,push", Basic realm=r';
    assert.deepEqual(parseChallenges(header), [
      {
        scheme: 'bearer',
        parameters: {
          realm: 'https://auth.example/token',
          service: 'a, b',
          scope: 'repository:x:pull,push',
        },
      },
      { scheme: 'basic', parameters: { realm: 'r' } },
    ]);
    assert.deepEqual(parseChallenges(''), []);
  });
});

describe('nextPage', () => {
  const current = new URL('https://registry.example/v2/a/tags/list?n=2');

  it('follows relative and absolute addresses of the same host', () => {
    const path = '/v2/a/tags/list?last=b&n=2';
    assert.equal(nextPage(`<${path}>; rel="next"`, current), path);
    assert.equal(nextPage(`<http://registry.example${path}>; rel=next`, current), path);
  });

  it('follows no other relation and no other host', () => {
    assert.equal(nextPage('</x>; rel="prev"', current), undefined);
    assert.equal(nextPage('<https://evil.example/v2/>; rel="next"', current), undefined);
    assert.equal(nextPage(undefined, current), undefined);
  });
});

describe('readRateLimit', () => {
  it('reads what Docker Hub tells, and nothing elsewhere', () => {
    const headers = { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '76;w=21600' };
    assert.deepEqual(readRateLimit(headers), { limit: 100, remaining: 76, windowSeconds: 21_600 });
    assert.equal(readRateLimit({}), undefined);
  });
});

describe('toStatusError', () => {
  for (const [status, body, kind, message] of [
    [
      401,
      '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
      'unauthorized',
      'authentication required',
    ],
    [401, '{"errors":[{"code":"DENIED"}]}', 'denied', 'DENIED'],
    [
      404,
      '{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known"}]}',
      'gone',
      'repository name not known',
    ],
    [405, '{"errors":[{"code":"UNSUPPORTED","message":"no"}]}', 'unsupported', 'no'],
    [429, 'slow down', 'rateLimited', 'slow down'],
    [502, '<html>', 'serverFault', 'The registry answered with HTTP status 502.'],
  ] as const) {
    it(`${status} ${kind}`, () => {
      const error = toStatusError(status, body);
      assert.deepEqual([error.kind, error.message, error.status], [kind, message, status]);
    });
  }
});
