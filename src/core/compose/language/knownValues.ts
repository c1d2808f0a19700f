/** Values that the specification describes in words only; names that the author chose are `*`. */
export const knownValues: Readonly<Record<string, readonly string[]>> = {
  'services.*.restart': ['no', 'always', 'on-failure', 'unless-stopped'],
  'services.*.pull_policy': ['always', 'never', 'missing', 'build', 'daily', 'weekly'],
  'services.*.network_mode': ['bridge', 'host', 'none'],
  'services.*.ipc': ['shareable', 'private', 'host', 'none'],
  'services.*.pid': ['host'],
  'services.*.userns_mode': ['host'],
  'services.*.uts': ['host'],
  'services.*.stop_signal': ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGKILL'],
  'services.*.logging.driver': [
    'json-file',
    'local',
    'journald',
    'syslog',
    'fluentd',
    'gelf',
    'awslogs',
    'none',
  ],
  'services.*.deploy.mode': ['replicated', 'global', 'replicated-job', 'global-job'],
  'services.*.deploy.endpoint_mode': ['vip', 'dnsrr'],
  'services.*.deploy.restart_policy.condition': ['none', 'on-failure', 'any'],
  'services.*.ports.[].protocol': ['tcp', 'udp'],
  'services.*.ports.[].mode': ['ingress', 'host'],
  'services.*.healthcheck.test.[]': ['CMD', 'CMD-SHELL', 'NONE'],
  'services.*.isolation': ['default', 'process', 'hyperv'],
  'services.*.platform': ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
  'networks.*.driver': ['bridge', 'host', 'overlay', 'macvlan', 'ipvlan', 'none'],
  'volumes.*.driver': ['local'],
};

/** A path with the names that the author chose as `*`. */
export function genericPath(path: readonly string[]): string {
  const isDefinition = ['services', 'networks', 'volumes', 'configs', 'secrets', 'models'];
  return path
    .map((key, index) => (index === 1 && isDefinition.includes(path[0] ?? '') ? '*' : key))
    .join('.');
}
