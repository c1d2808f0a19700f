/**
 * How two values of a key become one, where compose has a rule of its own: `replace` the value, join both as lists of
 * `pairs`, join `hosts` without repetitions, as maps of `names`, and some more for one key each.
 */
export type MergeRule =
  'replace' | 'pairs' | 'hosts' | 'names' | 'dependencies' | 'build' | 'logging' | 'ipam';

const ruleOf: Readonly<Record<string, MergeRule>> = {
  'networks.*.ipam.config': 'ipam',
  'networks.*.labels': 'pairs',
  'volumes.*.labels': 'pairs',
  'services.*.annotations': 'pairs',
  'services.*.build': 'build',
  'services.*.build.args': 'pairs',
  'services.*.build.additional_contexts': 'pairs',
  'services.*.build.extra_hosts': 'hosts',
  'services.*.build.labels': 'pairs',
  'services.*.command': 'replace',
  'services.*.depends_on': 'dependencies',
  'services.*.deploy.labels': 'pairs',
  'services.*.dns': 'pairs',
  'services.*.dns_opt': 'pairs',
  'services.*.dns_search': 'pairs',
  'services.*.entrypoint': 'replace',
  'services.*.env_file': 'pairs',
  'services.*.label_file': 'pairs',
  'services.*.environment': 'pairs',
  'services.*.extra_hosts': 'hosts',
  'services.*.healthcheck.test': 'replace',
  'services.*.labels': 'pairs',
  'services.*.logging': 'logging',
  'services.*.models': 'names',
  'services.*.networks': 'names',
  'services.*.sysctls': 'pairs',
  'services.*.tmpfs': 'pairs',
};

export function mergeRule(path: readonly string[]): MergeRule | undefined {
  const [section = '', , ...rest] = path;
  if (rest.length === 0) return undefined;
  if (section === 'services' && rest[0] === 'ulimits' && rest.length === 2) return 'replace';
  return ruleOf[[section, '*', ...rest].join('.')];
}

/** By what the items of a list are told apart: the later one of two equal ones stays. */
export type ItemIdentity = 'name' | 'target' | 'device' | 'port' | 'mount' | 'secret' | 'file';

const identityOf: Readonly<Record<string, ItemIdentity>> = {
  'networks.*.labels': 'name',
  'networks.*.ipam.options': 'name',
  'services.*.annotations': 'name',
  'services.*.build.args': 'name',
  'services.*.build.additional_contexts': 'name',
  'services.*.build.platform': 'name',
  'services.*.build.tags': 'name',
  'services.*.build.labels': 'name',
  'services.*.cap_add': 'name',
  'services.*.cap_drop': 'name',
  'services.*.devices': 'device',
  'services.*.configs': 'mount',
  'services.*.deploy.labels': 'name',
  'services.*.dns': 'name',
  'services.*.dns_opt': 'name',
  'services.*.dns_search': 'name',
  'services.*.environment': 'name',
  'services.*.env_file': 'file',
  'services.*.expose': 'name',
  'services.*.labels': 'name',
  'services.*.links': 'name',
  'services.*.ports': 'port',
  'services.*.profiles': 'name',
  'services.*.secrets': 'secret',
  'services.*.sysctls': 'name',
  'services.*.tmpfs': 'name',
  'services.*.volumes': 'target',
};

export function itemIdentity(path: readonly string[]): ItemIdentity | undefined {
  const [section = '', , ...rest] = path;
  if (rest[0] === 'networks' && (rest[2] === 'aliases' || rest[2] === 'link_local_ips'))
    return 'name';
  return identityOf[[section, '*', ...rest].join('.')];
}
