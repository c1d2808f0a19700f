import type { ContainerDetails } from '../../../../../src/core/engine/containerDetails.ts';
import type { PageContext } from '../../../../../src/editor/webviews/containerPage/pageContext.ts';

/** A running web server with a bit of everything. */
export const sampleDetails: ContainerDetails = {
  id: 'c0ffee'.repeat(10) + 'abcd',
  name: 'shop-web-1',
  image: 'registry.example/shop/web:1.4',
  imageId: `sha256:${'0'.repeat(64)}`,
  platform: 'linux',
  state: 'running',
  outOfMemory: false,
  pid: 4242,
  restartCount: 0,
  createdAt: 1_700_000_000_000,
  startedAt: 1_700_000_100_000,
  entrypoint: ['/entry.sh'],
  command: ['serve', '--name', "it's"],
  workingDirectory: '/app',
  user: 'app',
  tty: false,
  hostname: 'web',
  environment: [
    { name: 'PATH', value: '/usr/bin' },
    { name: 'DB_PASSWORD', value: 'hunter2' },
  ],
  ports: [
    { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp: '0.0.0.0' },
    { containerPort: 9000, protocol: 'udp' },
  ],
  mounts: [{ type: 'volume', source: 'data', destination: '/data', readOnly: true }],
  networkMode: 'shop_default',
  networks: [
    {
      name: 'shop_default',
      networkId: 'n1',
      ipAddress: '172.20.0.3',
      ipv6Address: 'fd00::3',
      macAddress: '02:42:ac:14:00:03',
      aliases: ['web'],
    },
  ],
  restartPolicy: 'no',
  autoRemove: false,
  limits: {},
  namespaces: [{ kind: 'pid', owner: 'own' }],
  security: {
    privileged: false,
    addedCapabilities: [],
    droppedCapabilities: [],
    seccomp: 'default',
    noNewPrivileges: false,
    readOnlyRootfs: false,
  },
  labels: {},
};

/** English, on this machine, nothing revealed. */
export function pageContext(overrides: Partial<PageContext> = {}): PageContext {
  return {
    l10n: { t: format as PageContext['l10n']['t'] },
    language: 'en',
    engineHost: undefined,
    revealed: new Set(),
    ...overrides,
  };
}

function format(message: string, ...args: readonly (string | number | boolean)[]): string {
  return message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)]));
}
