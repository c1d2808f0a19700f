import assert from 'node:assert/strict';
import { toCreateContainer } from '../../../../../src/core/engine/records/toCreateContainer.ts';

describe('toCreateContainer', () => {
  it('publishes one port on several addresses', () => {
    const port = { containerPort: 80, protocol: 'tcp', hostPort: 8080 };
    const body = toCreateContainer({
      image: 'web',
      tty: true,
      interactive: true,
      autoRemove: true,
      ports: [port, { ...port, hostIp: '127.0.0.1', hostPort: 8081 }],
    }) as Record<string, unknown>;
    assert.deepEqual(body['ExposedPorts'], { '80/tcp': {} });
    assert.deepEqual(body['HostConfig'], {
      AutoRemove: true,
      PortBindings: {
        '80/tcp': [
          { HostIp: '', HostPort: '8080' },
          { HostIp: '127.0.0.1', HostPort: '8081' },
        ],
      },
    });
    assert.equal(body['OpenStdin'], true);
    assert.equal('Cmd' in body, false, 'the command of the image stays');
  });
});
