import assert from 'node:assert/strict';
import { fieldOfFailure } from '../../../../../src/core/run/form/fieldOfFailure.ts';

describe('fieldOfFailure', () => {
  // As Docker 28.5, 20.10 and Podman 4.3 say it.
  const said: Readonly<Record<string, string>> = {
    'Conflict. The container name "/web" is already in use by container "abc". You have to remove':
      'name',
    'creating container storage: the container name "web" is already in use by 12ab': 'name',
    'driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:80 failed: port is already allocated':
      'ports',
    'rootlessport listen tcp 0.0.0.0:80: bind: address already in use': 'ports',
    'OCI runtime create failed: runc create failed: exec: "no-such": executable file not found in $PATH: unknown':
      'command',
    'unable to find user nobody9: no matching entries in passwd file': 'user',
    'image with reference busybox was found but its platform (linux/amd64) does not match the specified platform (linux/arm64)':
      'platform',
    'cannot join network of a non running container: abc': 'networkContainer',
    'Minimum memory limit allowed is 6MB': 'memory',
    'network no-such not found': 'network',
  };
  for (const [message, field] of Object.entries(said)) {
    it(`leads “${message.slice(0, 60)}…” to ${field}`, () => {
      assert.equal(fieldOfFailure(message), field);
    });
  }

  it('leads nowhere what could be about anything', () => {
    assert.equal(fieldOfFailure('something went wrong'), undefined);
  });
});
