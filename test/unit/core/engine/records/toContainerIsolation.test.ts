import assert from 'node:assert/strict';
import {
  toNamespaces,
  toSecurity,
} from '../../../../../src/core/engine/records/toContainerIsolation.ts';

describe('toNamespaces', () => {
  const owners = (...args: Parameters<typeof toNamespaces>) =>
    Object.fromEntries(toNamespaces(...args).map(({ kind, owner }) => [kind, owner]));

  it('takes what is not said for the container’s own, but for users', () => {
    const own = { pid: 'own', network: 'own', mount: 'own', ipc: 'own', uts: 'own' };
    assert.deepEqual(owners({}, 'bridge'), { ...own, user: 'engine' });
    const modes = { IpcMode: 'shareable', CgroupnsMode: 'private', UsernsMode: 'keep-id' };
    assert.deepEqual(owners(modes, 'none'), { ...own, user: 'own', cgroup: 'own' });
  });

  it('tells the host’s and another container’s', () => {
    const modes = {
      PidMode: 'host',
      IpcMode: 'container:abc',
      UTSMode: 'host',
      CgroupnsMode: 'host',
    };
    const found = toNamespaces(modes, 'container:def');
    assert.deepEqual(
      found.filter(({ owner }) => owner === 'container'),
      [
        { kind: 'network', owner: 'container', container: 'def' },
        { kind: 'ipc', owner: 'container', container: 'abc' },
      ],
    );
    assert.deepEqual(
      found.filter(({ owner }) => owner === 'host').map(({ kind }) => kind),
      ['pid', 'uts', 'cgroup'],
    );
  });
});

describe('toSecurity', () => {
  it('reads options in both spellings, and capabilities with and without prefix', () => {
    const SecurityOpt = ['no-new-privileges:true', 'seccomp=unconfined', 'apparmor=mine'];
    const HostConfig = { SecurityOpt, CapAdd: ['CAP_NET_ADMIN'], CapDrop: ['all'] };
    assert.deepEqual(toSecurity({ Id: '1', AppArmorProfile: 'docker-default', HostConfig }), {
      privileged: false,
      addedCapabilities: ['NET_ADMIN'],
      droppedCapabilities: ['ALL'],
      seccomp: 'off',
      appArmor: 'mine',
      noNewPrivileges: true,
      readOnlyRootfs: false,
    });
  });

  it('tells a profile of one’s own, and what privileged does', () => {
    const custom = { SecurityOpt: ['seccomp={"defaultAction":"x=y"}', 'no-new-privileges=false'] };
    const found = toSecurity({ Id: '1', HostConfig: custom });
    assert.deepEqual([found.seccomp, found.noNewPrivileges], ['custom', false]);
    const HostConfig = { Privileged: true, ReadonlyRootfs: true };
    const privileged = toSecurity({ Id: '1', HostConfig });
    assert.deepEqual([privileged.seccomp, privileged.readOnlyRootfs], ['off', true]);
    assert.equal(toSecurity({ Id: '1' }).seccomp, 'default');
  });
});
