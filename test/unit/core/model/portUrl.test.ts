import assert from 'node:assert/strict';
import { toPortUrl } from '../../../../src/core/model/portUrl.ts';

const port = { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp: '0.0.0.0' } as const;

describe('toPortUrl', () => {
  it("is on the engine's machine, or this one", () => {
    assert.equal(toPortUrl(port, undefined), 'http://localhost:8080');
    assert.equal(toPortUrl(port, 'box'), 'http://box:8080');
    assert.equal(toPortUrl({ ...port, hostIp: '::' }, 'fd00::1'), 'http://[fd00::1]:8080');
  });

  it('is on the address that the port is bound to', () => {
    assert.equal(toPortUrl({ ...port, hostIp: '192.168.1.9' }, 'box'), 'http://192.168.1.9:8080');
    assert.equal(toPortUrl({ ...port, hostIp: '127.0.0.1' }, undefined), 'http://localhost:8080');
  });

  it('is secure for the ports of TLS', () => {
    assert.equal(toPortUrl({ ...port, containerPort: 8443 }, undefined), 'https://localhost:8080');
  });

  it('is nothing for ports a browser cannot open', () => {
    assert.equal(toPortUrl({ ...port, protocol: 'udp' }, undefined), undefined);
    assert.equal(toPortUrl({ containerPort: 80, protocol: 'tcp' }, undefined), undefined);
  });
});
