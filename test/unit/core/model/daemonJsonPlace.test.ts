import assert from 'node:assert/strict';
import { daemonJsonPlace, type DaemonSigns } from '../../../../src/core/model/daemonJsonPlace.ts';

const linux: DaemonSigns = {
  product: 'docker',
  address: 'unix:///var/run/docker.sock',
  operatingSystem: 'Debian GNU/Linux 12',
  securityOptions: ['name=seccomp,profile=builtin'],
  platform: 'linux',
  homeFolder: '/home/me',
  programData: undefined,
  configHome: undefined,
  configured: '',
};

describe('daemonJsonPlace', () => {
  const cases: readonly (readonly [string, Partial<DaemonSigns>, unknown])[] = [
    ['an engine of the system', {}, ['/etc/docker/daemon.json', 'system']],
    [
      'a rootless engine',
      { securityOptions: ['name=rootless'] },
      ['/home/me/.config/docker/daemon.json', 'user'],
    ],
    [
      'a rootless engine with a configuration folder of its own',
      { securityOptions: ['name=rootless'], configHome: '/cfg' },
      ['/cfg/docker/daemon.json', 'user'],
    ],
    [
      'Docker Desktop',
      { operatingSystem: 'Docker Desktop', platform: 'darwin' },
      ['/home/me/.docker/daemon.json', 'desktop'],
    ],
    [
      'Docker on Windows',
      {
        ...{ platform: 'win32', address: 'npipe:////./pipe/docker_engine' },
        ...{ programData: 'D:\\Data', operatingSystem: 'Windows Server' },
      },
      ['D:\\Data\\docker\\config\\daemon.json', 'windowsService'],
    ],
    [
      'a path that the user set, even for another machine',
      { address: 'tcp://far:2376', configured: '/mnt/daemon.json' },
      ['/mnt/daemon.json', 'system'],
    ],
    ['another machine', { address: 'ssh://me@far' }, 'elsewhere'],
    ['a virtual machine of a Mac', { platform: 'darwin' }, 'elsewhere'],
    ['Podman', { product: 'podman' }, 'otherProduct'],
  ];
  for (const [name, signs, expected] of cases) {
    it(`finds the file of ${name}`, () => {
      const place = daemonJsonPlace({ ...linux, ...signs });
      const found = place.kind === 'file' ? [place.path, place.restart] : place.kind;
      assert.deepEqual(found, expected);
    });
  }
});
