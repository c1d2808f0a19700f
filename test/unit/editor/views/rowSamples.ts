import type { ContainerFile } from '../../../../src/core/model/containerFile.ts';
import type { Row, RowOf } from '../../../../src/editor/views/row.ts';
import { container, image, network, volume } from './records.ts';

/** At least one row of every kind: a kind without one does not compile. */
const byKind: { readonly [K in Row['kind']]: readonly [Unlabelled<K>, ...Unlabelled<K>[]] } = {
  containerGroup: [
    { ...containers('project', 'shop'), running: 2, active: 2 },
    { ...containers('service', 'web'), running: 1, active: 1 },
    { ...containers('state', 'exited'), running: 0, active: 0 },
  ],
  container: (
    ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'] as const
  ).map((state) => ({ label: 'web', container: container('web', { state }) })) as [
    Unlabelled<'container'>,
  ],
  port: [
    { containerId: 'c', port: { containerPort: 80, protocol: 'tcp', hostPort: 8080 } },
    { containerId: 'c', port: { containerPort: 53, protocol: 'udp' } },
  ],
  mount: [
    { containerId: 'c', mount: mount('volume', 'data') },
    { containerId: 'c', mount: mount('tmpfs', '') },
  ],
  containerNetwork: [{ containerId: 'c', network: attached('net') }],
  processes: [{ containerId: 'c' }],
  process: [{ pid: '7', user: 'root', command: 'sleep 60' }],
  containerFiles: [{ containerId: 'c' }],
  containerFile: [true, false].flatMap((running) =>
    (['file', 'folder', 'link', 'other'] as const).map((kind) => ({
      ...{ containerId: 'c', containerName: 'web', running, path: `/etc/${kind}` },
      file: file(kind),
    })),
  ) as [Unlabelled<'containerFile'>],
  containerFileRest: [
    { containerId: 'c', path: '/', from: 500, count: 12 },
    { containerId: 'c', path: '/', from: 500, count: undefined },
  ],
  failure: [{ message: 'The engine did not answer.' }],
  imageGroup: [
    ...(['repository', 'dangling', 'used', 'unused'] as const).map((grouping) => ({
      ...{ grouping, label: grouping === 'repository' ? 'app' : '', images: [{ id: 'i' }] },
    })),
  ] as unknown as [Unlabelled<'imageGroup'>],
  image: [0, 1].flatMap((users) => [
    { label: 'app:1', reference: 'app:1', image: image('1', ['app:1']), users },
    { label: '2', image: image('2', []), users },
  ]) as unknown as [Unlabelled<'image'>],
  tag: [{ imageId: 'i', reference: 'app:2' }],
  imageContent: [
    { imageId: 'i', part: 'layers' },
    { imageId: 'i', part: 'files' },
  ],
  imageLayer: [
    { imageId: 'i', layer: 0, createdBy: 'RUN make', bytes: 9 },
    { imageId: 'i', layer: 1, createdBy: '', bytes: 0 },
    { imageId: 'i', layer: undefined, createdBy: 'CMD sh', bytes: 0 },
  ],
  imageEntry: (['file', 'directory', 'symlink', 'special'] as const).map((type) => ({
    ...{ imageId: 'i', scope: 'merged', path: 1, name: type, type, bytes: 1, change: undefined },
  })) as unknown as [Unlabelled<'imageEntry'>],
  volumeGroup: (['driver', 'project', 'used', 'unused'] as const).map((grouping) => ({
    ...{ grouping, label: 'local', volumeNames: ['data'] },
  })) as unknown as [Unlabelled<'volumeGroup'>],
  volume: [
    { volume: volume('data'), users: ['db'] },
    { volume: volume('spare'), users: [] },
  ],
  networkGroup: (['driver', 'project'] as const).map((grouping) => ({
    ...{ grouping, label: 'bridge', networkIds: ['n'] },
  })) as unknown as [Unlabelled<'networkGroup'>],
  network: [
    { network: network('net'), users: 1 },
    { network: network('bridge', { builtIn: true }), users: 0 },
  ],
  containerUse: [
    { container: container('db'), use: { kind: 'image' } },
    { container: container('db'), use: { kind: 'volume', mount: mount('volume', 'data') } },
    { container: container('db'), use: { kind: 'network', network: attached('net') } },
  ],
};

export const rowSamples: readonly Row[] = Object.entries(byKind).flatMap(([kind, rows]) =>
  rows.map((row, index) => ({ ...row, kind, id: `${kind}/${index}` }) as Row),
);

type Unlabelled<K extends Row['kind']> = Omit<RowOf<K>, 'kind' | 'id'>;

function containers<G extends string>(grouping: G, label: string) {
  return { grouping, label, containerIds: ['a', 'b'] } as const;
}

function mount(type: string, from: string) {
  return { type, source: from, destination: '/data', readOnly: false };
}

function attached(name: string) {
  return { name, networkId: `id-${name}`, aliases: [] };
}

function file(kind: ContainerFile['kind']): ContainerFile {
  return { name: kind, kind, bytes: 1, mode: 0o644, modifiedAt: 0 };
}
