import assert from 'node:assert/strict';
import { toRunCommand } from '../../../../src/core/build/runCommand.ts';

describe('toRunCommand', () => {
  it('publishes each port as it was published', () => {
    const ports = [
      { containerPort: 80, protocol: 'tcp', hostIp: '127.0.0.1', hostPort: 8080 },
      { containerPort: 53, protocol: 'udp', hostPort: 53 },
      { containerPort: 9000, protocol: 'tcp', hostPort: 0 },
      { containerPort: 1, protocol: 'tcp', hostIp: '::1', hostPort: 0 },
    ];
    assert.deepEqual(toRunCommand({ image: 'web', interactive: false, autoRemove: false, ports }), [
      ...['docker', 'run', '-d', '-p', '127.0.0.1:8080:80', '-p', '53:53/udp'],
      ...['-p', '9000', '-p', '[::1]::1', 'web'],
    ]);
  });

  it('names terminal and removal', () => {
    const request = { image: 'a', interactive: true, autoRemove: true, ports: [] };
    assert.deepEqual(toRunCommand(request), ['docker', 'run', '-it', '--rm', 'a']);
  });
});
