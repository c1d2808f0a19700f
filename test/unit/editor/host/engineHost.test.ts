import assert from 'node:assert/strict';
import type { EngineTransport } from '../../../../src/core/engine/engineEndpoint.ts';
import { engineHost } from '../../../../src/editor/host/engineHost.ts';

function hostOf(transport: EngineTransport): string | undefined {
  const endpoint = { contextName: 'x', address: 'x', headers: {} };
  return engineHost({ ...endpoint, reason: { kind: 'platformDefault' }, transport });
}

describe('engineHost', () => {
  it('is this machine for sockets and pipes', () => {
    assert.equal(hostOf({ kind: 'socket', path: '/x' }), undefined);
    assert.equal(hostOf({ kind: 'pipe', path: '//./pipe/x' }), undefined);
  });

  it('is the machine of the address otherwise', () => {
    assert.equal(hostOf({ kind: 'tcp', host: '10.1.2.3', port: 2376, basePath: '' }), '10.1.2.3');
    const ssh = { kind: 'ssh', sshArgs: [], remoteCommand: [], host: 'me@box' } as const;
    assert.equal(hostOf(ssh), 'box');
  });
});
