import assert from 'node:assert/strict';
import {
  toConnectionError,
  toStatusError,
  toStreamError,
} from '../../../../../src/core/engine/client/toEngineError.ts';
import { EngineError } from '../../../../../src/core/engine/engineError.ts';

const coded = (code: string): Error => Object.assign(new Error(`connect ${code} /x`), { code });

describe('toConnectionError', () => {
  const kinds: Record<string, string> = {
    ENOENT: 'noEngine',
    ENOTFOUND: 'noEngine',
    EHOSTUNREACH: 'noEngine',
    ECONNREFUSED: 'refused',
    EACCES: 'permissionDenied',
    EPERM: 'permissionDenied',
    ETIMEDOUT: 'timeout',
    EPROTO: 'tls',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
    ERR_TLS_CERT_ALTNAME_INVALID: 'tls',
    ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'tls',
    CERT_HAS_EXPIRED: 'tls',
    ECONNRESET: 'disconnected',
    EPIPE: 'disconnected',
  };
  for (const [code, kind] of Object.entries(kinds)) {
    it(`takes ${code} for ${kind}`, () => {
      const error = toConnectionError(coded(code));
      assert.equal(error.kind, kind);
      assert.match(error.message, new RegExp(code));
      assert.ok(error.cause instanceof Error);
    });
  }

  it('looks into the failures of several addresses', () => {
    const both = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]);
    assert.equal(toConnectionError(both).kind, 'refused');
  });

  it('leaves typed errors as they are, and bears anything', () => {
    const error = new EngineError('ssh', 'x');
    assert.equal(toConnectionError(error), error);
    assert.equal(toConnectionError('text').message, 'text');
    assert.equal(toConnectionError(undefined).kind, 'disconnected');
  });
});

describe('toStreamError', () => {
  it('knows an abort by the caller from a broken connection', () => {
    assert.equal(toStreamError(coded('ECONNRESET'), AbortSignal.abort()).kind, 'aborted');
    assert.equal(toStreamError(coded('ECONNRESET'), undefined).kind, 'disconnected');
  });
});

describe('toStatusError', () => {
  const kind = (status: number, message: string): string =>
    toStatusError(status, JSON.stringify({ message })).kind;

  it('sorts by status', () => {
    assert.equal(kind(404, 'No such container: x'), 'gone');
    assert.equal(kind(409, 'is in use'), 'conflict');
    assert.equal(kind(400, 'bad parameter'), 'rejected');
    assert.equal(kind(403, 'no'), 'permissionDenied');
    assert.equal(kind(500, 'boom'), 'engineFault');
    assert.equal(kind(301, ''), 'rejected');
  });

  it('sees through statuses that say too little', () => {
    assert.equal(kind(500, 'cannot remove it: container state improper'), 'conflict');
    assert.equal(kind(500, 'network name x already used: network already exists'), 'conflict');
    assert.equal(kind(400, 'client version 1.10 is too old. Minimum is 1.24'), 'apiTooOld');
    assert.equal(kind(400, 'Client sent an HTTP request to an HTTPS server.'), 'tls');
  });

  it("keeps the engine's own words, as JSON or as text", () => {
    assert.equal(toStatusError(404, '{"message":"No such image: x"}').message, 'No such image: x');
    assert.equal(toStatusError(500, '{"cause":"why"}').message, 'why');
    assert.equal(toStatusError(400, ' plain text\n').message, 'plain text');
    assert.match(toStatusError(500, '').message, /500/);
    assert.equal(toStatusError(500, '').status, 500);
    assert.doesNotMatch(toStatusError(301, '<a href="/x">').message, /href/);
  });
});
