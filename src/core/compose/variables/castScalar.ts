import type { Scalar } from '../document/configNode.ts';

const numbers = [
  'cpu_count',
  'cpu_percent',
  'cpu_period',
  'cpu_quota',
  'cpu_rt_period',
  'cpu_rt_runtime',
  'cpus',
  'cpu_shares',
  'deploy.replicas',
  'deploy.update_config.parallelism',
  'deploy.update_config.max_failure_ratio',
  'deploy.rollback_config.parallelism',
  'deploy.rollback_config.max_failure_ratio',
  'deploy.restart_policy.max_attempts',
  'deploy.placement.max_replicas_per_node',
  'healthcheck.retries',
  'oom_score_adj',
  'pids_limit',
  'ports.[].target',
  'scale',
  'ulimits.*',
  'ulimits.*.hard',
  'ulimits.*.soft',
];

const booleans = [
  'init',
  'healthcheck.disable',
  'oom_kill_disable',
  'privileged',
  'read_only',
  'stdin_open',
  'tty',
  'volumes.[].read_only',
  'volumes.[].volume.nocopy',
];

const numberPaths = new Set(numbers.map((path) => `services.*.${path}`));
const booleanPaths = new Set([
  ...booleans.map((path) => `services.*.${path}`),
  ...['external', 'internal', 'attachable', 'enable_ipv4', 'enable_ipv6'].map(
    (key) => `networks.*.${key}`,
  ),
  'volumes.*.external',
  'secrets.*.external',
  'configs.*.external',
]);

/** Most values need not be looked up: their keys end no such path. */
const lastKeys = new Set([...numberPaths, ...booleanPaths].map((path) => path.split('.').at(-1)));

const words: Readonly<Record<string, boolean>> = {
  true: true,
  y: true,
  yes: true,
  on: true,
  false: false,
  n: false,
  no: false,
  off: false,
};

/** A text where the file format wants a number or a boolean is read as one (`"${PORT}"` has no other way to be one). */
export function castScalar(text: string, path: readonly string[]): Scalar {
  if (path.length < 3 || (!lastKeys.has(path.at(-1) ?? '') && path[2] !== 'ulimits')) return text;
  const generic = genericPath(path);
  if (booleanPaths.has(generic)) return words[text.toLowerCase()] ?? text;
  if (numberPaths.has(generic) && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text))
    return Number(text);
  return text;
}

/** Names that people choose become `*`. */
function genericPath(path: readonly string[]): string {
  const [section, , ...rest] = path;
  const isLimit = section === 'services' && rest[0] === 'ulimits';
  if (isLimit && rest.length > 1) rest[1] = '*';
  return [section, '*', ...rest].join('.');
}
