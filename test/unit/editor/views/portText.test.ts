import assert from 'node:assert/strict';
import { portText, visiblePorts } from '../../../../src/editor/views/portText.ts';

describe('portText', () => {
  it('writes a port as one reads it', () => {
    const tcp = { containerPort: 80, protocol: 'tcp' } as const;
    assert.equal(portText(tcp), '80');
    assert.equal(portText({ ...tcp, hostPort: 8080 }), '8080→80');
    assert.equal(portText({ ...tcp, hostPort: 8080, hostIp: '0.0.0.0' }), '8080→80');
    assert.equal(portText({ ...tcp, hostPort: 8080, hostIp: '127.0.0.1' }), '127.0.0.1:8080→80');
    assert.equal(portText({ containerPort: 53, protocol: 'udp', hostPort: 53 }), '53→53/udp');
  });
});

describe('visiblePorts', () => {
  it('shows a port of IPv4 and IPv6 once, published ones first and by number', () => {
    const tcp = { containerPort: 80, protocol: 'tcp' } as const;
    const ports = [
      { containerPort: 22, protocol: 'tcp' } as const,
      { ...tcp, hostPort: 9000, hostIp: '::' },
      { ...tcp, hostPort: 9000, hostIp: '0.0.0.0' },
      { ...tcp, hostPort: 8000, hostIp: '10.0.0.1' },
    ];
    assert.deepEqual(visiblePorts(ports), [ports[3], ports[2], ports[0]]);
  });
});
