import type { ContainerRecord } from '../model/containerRecord.ts';
import type { NetworkRecord } from '../model/networkRecord.ts';
import type { NodeRecord } from '../model/swarm/nodeRecord.ts';
import type { ServiceRecord } from '../model/swarm/serviceRecord.ts';

/** An image by one of its names, or by its id alone. */
interface NamedImage {
  readonly id: string;
  readonly reference?: string;
}

/** An action of ours with the command that does the same. Capitals stand for what a person has to fill in. */
export interface DockerEquivalent {
  readonly action: DockerAction;
  readonly words: readonly string[];
}

export type DockerAction =
  | 'start'
  | 'stop'
  | 'restart'
  | 'pause'
  | 'unpause'
  | 'kill'
  | 'logs'
  | 'shell'
  | 'attach'
  | 'stats'
  | 'processes'
  | 'inspect'
  | 'changes'
  | 'ports'
  | 'copyFrom'
  | 'copyTo'
  | 'rename'
  | 'limits'
  | 'commit'
  | 'export'
  | 'wait'
  | 'remove'
  | 'forceRemove'
  | 'run'
  | 'runInteractive'
  | 'pull'
  | 'push'
  | 'tag'
  | 'history'
  | 'save'
  | 'containers'
  | 'backUp'
  | 'restore'
  | 'connect'
  | 'disconnect'
  | 'tasks'
  | 'services'
  | 'scale'
  | 'updateImage'
  | 'rollBack'
  | 'deploy'
  | 'drain'
  | 'activate'
  | 'promote'
  | 'demote';

type State = ContainerRecord['state'];
type Row<T> = readonly [
  action: DockerAction,
  words: (target: T) => readonly string[],
  when?: (target: T) => boolean,
];

const inState =
  (...states: readonly State[]) =>
  ({ state }: ContainerRecord): boolean =>
    states.includes(state);

const containerRows: readonly Row<ContainerRecord>[] = [
  ['start', ({ name }) => ['start', name], inState('created', 'exited', 'dead')],
  ['stop', ({ name }) => ['stop', name], inState('running', 'paused', 'restarting')],
  ['restart', ({ name }) => ['restart', name], inState('running', 'paused', 'exited', 'created')],
  ['pause', ({ name }) => ['pause', name], inState('running')],
  ['unpause', ({ name }) => ['unpause', name], inState('paused')],
  ['kill', ({ name }) => ['kill', name], inState('running', 'paused', 'restarting')],
  ['logs', ({ name }) => ['logs', '--follow', '--tail', '1000', name]],
  ['shell', ({ name }) => ['exec', '--interactive', '--tty', name, 'sh'], inState('running')],
  ['attach', ({ name }) => ['attach', name], inState('running')],
  ['stats', ({ name }) => ['stats', name], inState('running', 'paused')],
  ['processes', ({ name }) => ['top', name, '-ef'], inState('running', 'paused')],
  ['inspect', ({ name }) => ['container', 'inspect', name]],
  ['changes', ({ name }) => ['diff', name]],
  ['ports', ({ name }) => ['port', name], ({ ports }) => ports.length > 0],
  ['copyFrom', ({ name }) => ['cp', `${name}:/PATH`, '.']],
  ['copyTo', ({ name }) => ['cp', 'FILE', `${name}:/PATH`]],
  ['rename', ({ name }) => ['rename', name, 'NEW_NAME']],
  ['limits', ({ name }) => ['update', '--memory', '512m', '--memory-swap', '1g', name]],
  ['commit', ({ name }) => ['commit', name, 'NEW_IMAGE']],
  ['export', ({ name }) => ['export', '--output', `${name}.tar`, name]],
  ['wait', ({ name }) => ['wait', name], inState('running', 'paused', 'restarting')],
  ['remove', ({ name }) => ['rm', name], inState('created', 'exited', 'dead')],
  ['forceRemove', ({ name }) => ['rm', '--force', name]],
];

const isNamed = ({ reference }: NamedImage): boolean => reference !== undefined;
const nameOf = ({ id, reference }: NamedImage): string => reference ?? id;

const imageRows: readonly Row<NamedImage>[] = [
  ['run', (image) => ['run', '--detach', nameOf(image)]],
  ['runInteractive', (image) => ['run', '--interactive', '--tty', '--rm', nameOf(image)]],
  ['inspect', (image) => ['image', 'inspect', nameOf(image)]],
  ['history', (image) => ['history', '--no-trunc', nameOf(image)]],
  ['containers', (image) => ['ps', '--all', '--filter', `ancestor=${nameOf(image)}`]],
  ['pull', (image) => ['pull', nameOf(image)], isNamed],
  ['push', (image) => ['push', nameOf(image)], isNamed],
  ['tag', (image) => ['tag', nameOf(image), 'NEW_NAME']],
  ['save', (image) => ['save', '--output', `${fileName(nameOf(image))}.tar`, nameOf(image)]],
  ['remove', (image) => ['rmi', nameOf(image)]],
  ['forceRemove', (image) => ['rmi', '--force', nameOf(image)]],
];

const volumeRows: readonly Row<string>[] = [
  ['inspect', (name) => ['volume', 'inspect', name]],
  ['containers', (name) => ['ps', '--all', '--filter', `volume=${name}`]],
  [
    'backUp',
    (name) => [...withVolume(name, true), 'tar', '-cf', '/backup/BACKUP.tar', '-C', '/volume', '.'],
  ],
  [
    'restore',
    (name) => [...withVolume(name, false), 'tar', '-xf', '/backup/BACKUP.tar', '-C', '/volume'],
  ],
  ['remove', (name) => ['volume', 'rm', name]],
];

const networkRows: readonly Row<NetworkRecord>[] = [
  ['inspect', ({ name }) => ['network', 'inspect', name]],
  ['containers', ({ name }) => ['ps', '--all', '--filter', `network=${name}`]],
  ['connect', ({ name }) => ['network', 'connect', name, 'CONTAINER'], isCustom],
  ['disconnect', ({ name }) => ['network', 'disconnect', name, 'CONTAINER'], isCustom],
  ['remove', ({ name }) => ['network', 'rm', name], isCustom],
];

const serviceRows: readonly Row<ServiceRecord>[] = [
  ['tasks', ({ name }) => ['service', 'ps', name]],
  ['logs', ({ name }) => ['service', 'logs', '--follow', '--tail', '1000', name]],
  ['inspect', ({ name }) => ['service', 'inspect', name]],
  [
    'scale',
    ({ name }) => ['service', 'scale', `${name}=REPLICAS`],
    ({ mode }) => mode === 'replicated',
  ],
  ['updateImage', ({ name }) => ['service', 'update', '--image', 'NEW_IMAGE', name]],
  ['rollBack', ({ name }) => ['service', 'rollback', name], ({ hasPrevious }) => hasPrevious],
  ['restart', ({ name }) => ['service', 'update', '--force', name]],
  ['remove', ({ name }) => ['service', 'rm', name]],
];

const availability = (wanted: NodeRecord['availability']) =>
  [
    (node: NodeRecord) => ['node', 'update', '--availability', wanted, node.hostname],
    (node: NodeRecord) => node.availability !== wanted,
  ] as const;

const nodeRows: readonly Row<NodeRecord>[] = [
  ['tasks', ({ hostname }) => ['node', 'ps', hostname]],
  ['inspect', ({ hostname }) => ['node', 'inspect', hostname]],
  ['drain', ...availability('drain')],
  ['pause', ...availability('pause')],
  ['activate', ...availability('active')],
  ['promote', ({ hostname }) => ['node', 'promote', hostname], isWorker],
  ['demote', ({ hostname }) => ['node', 'demote', hostname], (node) => !isWorker(node)],
  ['remove', ({ hostname }) => ['node', 'rm', hostname], isWorker],
];

const stackRows: readonly Row<string>[] = [
  ['services', (name) => ['stack', 'services', name]],
  ['tasks', (name) => ['stack', 'ps', name]],
  ['deploy', (name) => ['stack', 'deploy', '--compose-file', 'COMPOSE_FILE', name]],
  ['remove', (name) => ['stack', 'rm', name]],
];

function isWorker({ role }: NodeRecord): boolean {
  return role === 'worker';
}

function isCustom({ builtIn }: NetworkRecord): boolean {
  return !builtIn;
}

function withVolume(name: string, readOnly: boolean): readonly string[] {
  const volume = `${name}:/volume${readOnly ? ':ro' : ''}`;
  return ['run', '--rm', '--volume', volume, '--volume', '/FOLDER:/backup', 'busybox'];
}

function fileName(reference: string): string {
  return reference.replaceAll(/[^\w.-]+/g, '-');
}

/** @param program the command line and what leads it to the engine: `docker --context shop` */
function listOf<T>(
  rows: readonly Row<T>[],
  target: T,
  program: readonly string[],
): readonly DockerEquivalent[] {
  return rows.flatMap(([action, words, when = () => true]) =>
    when(target) ? [{ action, words: [...program, ...words(target)] }] : [],
  );
}

export const dockerEquivalents = {
  container: (target: ContainerRecord, program: readonly string[] = ['docker']) =>
    listOf(containerRows, target, program),
  image: (target: NamedImage, program: readonly string[] = ['docker']) =>
    listOf(imageRows, target, program),
  volume: (name: string, program: readonly string[] = ['docker']) =>
    listOf(volumeRows, name, program),
  network: (target: NetworkRecord, program: readonly string[] = ['docker']) =>
    listOf(networkRows, target, program),
  service: (target: ServiceRecord, program: readonly string[] = ['docker']) =>
    listOf(serviceRows, target, program),
  node: (target: NodeRecord, program: readonly string[] = ['docker']) =>
    listOf(nodeRows, target, program),
  stack: (name: string, program: readonly string[] = ['docker']) =>
    listOf(stackRows, name, program),
};
