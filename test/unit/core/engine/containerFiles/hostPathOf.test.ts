import assert from 'node:assert/strict';
import { hostPathOf } from '../../../../../src/core/engine/containerFiles/hostPathOf.ts';

const mounts = [
  { type: 'bind', source: '/home/me/app', destination: '/app', readOnly: false },
  { type: 'volume', source: 'modules', destination: '/app/node_modules', readOnly: false },
  { type: 'bind', source: '/home/me/all', destination: '/', readOnly: true },
];

describe('hostPathOf', () => {
  it('finds what lies in a bind mount, by the nearest mount', () => {
    assert.equal(hostPathOf('/app/src/main.ts', mounts), '/home/me/app/src/main.ts');
    assert.equal(hostPathOf('/app', mounts), '/home/me/app');
    assert.equal(hostPathOf('/etc/hosts', mounts), '/home/me/all/etc/hosts');
  });

  it('knows that volumes and the container itself are elsewhere', () => {
    assert.equal(hostPathOf('/app/node_modules/x', mounts), undefined);
    assert.equal(hostPathOf('/application', mounts.slice(0, 1)), undefined);
  });
});
