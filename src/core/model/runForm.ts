import type { RunNetwork, RunRestart } from './runOptions.ts';

/** What a person has typed to run a container: texts, right or wrong. Empty means the image's or the engine's default. */
export interface RunForm {
  readonly name: string;
  readonly ports: readonly FormPort[];
  readonly environment: readonly FormVariable[];
  /** Paths of files on this machine. */
  readonly envFiles: readonly string[];
  readonly mounts: readonly FormMount[];
  readonly network: RunNetwork['kind'];
  /** Name of the container whose network is shared. */
  readonly networkContainer: string;
  /** Name of the user-defined network. */
  readonly networkName: string;
  /** Further names in the user-defined network, separated by spaces or commas. */
  readonly aliases: string;
  readonly ipv4: string;
  readonly ipv6: string;
  readonly restart: RunRestart['name'];
  readonly retries: string;
  /** `512m` */
  readonly memory: string;
  readonly cpus: string;
  readonly pids: string;
  readonly user: string;
  readonly hostname: string;
  readonly workingDirectory: string;
  /** `linux/arm64` */
  readonly platform: string;
  /** Words as a shell would split them, or a JSON array. */
  readonly entrypoint: string;
  readonly command: string;
  readonly autoRemove: boolean;
  readonly interactive: boolean;
  readonly tty: boolean;
  readonly init: boolean;
}

export interface FormPort {
  /** `8080`, `127.0.0.1:8080`, or empty for one that the engine chooses. */
  readonly host: string;
  readonly container: string;
  readonly protocol: string;
}

export interface FormVariable {
  readonly name: string;
  readonly value: string;
  /** A secret value that was not kept: it has to be typed again. */
  readonly forgotten?: boolean;
}

export interface FormMount {
  readonly kind: 'bind' | 'volume' | 'tmpfs';
  /** Folder on the engine's machine or name of a volume; of a tmpfs its options. */
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
}

export const emptyRunForm: RunForm = {
  name: '',
  ports: [],
  environment: [],
  envFiles: [],
  mounts: [],
  network: 'bridge',
  networkContainer: '',
  networkName: '',
  aliases: '',
  ipv4: '',
  ipv6: '',
  restart: 'no',
  retries: '',
  memory: '',
  cpus: '',
  pids: '',
  user: '',
  hostname: '',
  workingDirectory: '',
  platform: '',
  entrypoint: '',
  command: '',
  autoRemove: false,
  interactive: false,
  tty: false,
  init: false,
};

/** Fields that are one text each. */
export const runFormTexts = [
  'name',
  'networkContainer',
  'networkName',
  'aliases',
  'ipv4',
  'ipv6',
  'retries',
  'memory',
  'cpus',
  'pids',
  'user',
  'hostname',
  'workingDirectory',
  'platform',
  'entrypoint',
  'command',
] as const;

export const runFormFlags = ['autoRemove', 'interactive', 'tty', 'init'] as const;

export const runFormNetworks = ['bridge', 'host', 'none', 'container', 'custom'] as const;
export const runFormRestarts = ['no', 'on-failure', 'unless-stopped', 'always'] as const;
export const runFormMounts = ['volume', 'bind', 'tmpfs'] as const;
export const runFormProtocols = ['tcp', 'udp', 'sctp'] as const;

/** Where a field's message belongs: `name`, or `ports.0.host` in a list. */
export type RunFormField = string;
