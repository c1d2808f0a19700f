import type {
  ContainerNamespace,
  ContainerSecurity,
  NamespaceKind,
} from '../containerIsolation.ts';
import type { ApiContainer, ApiHostConfig } from '../wire/apiContainerInspect.ts';

/** The namespaces that the engine's answer tells of, in the order in which people meet them. */
export function toNamespaces(
  host: ApiHostConfig,
  networkMode: string,
): readonly ContainerNamespace[] {
  return [
    toNamespace('pid', host.PidMode, 'own'),
    toNetwork(networkMode),
    { kind: 'mount', owner: 'own' },
    toNamespace('ipc', host.IpcMode, 'own'),
    toNamespace('uts', host.UTSMode, 'own'),
    // Without a choice of its own a container has the engine's user namespace.
    toNamespace('user', host.UsernsMode, 'engine'),
    ...(host.CgroupnsMode ? [toNamespace('cgroup', host.CgroupnsMode, 'own')] : []),
  ];
}

/** `''`, `private`, `host`, `none`, `container:<id>`, and Podman's `shareable`, `keep-id`, `auto`, `ns:<path>`. */
function toNamespace(
  kind: NamespaceKind,
  mode: string | undefined,
  byDefault: ContainerNamespace['owner'],
): ContainerNamespace {
  if (!mode || mode === 'default') return { kind, owner: byDefault };
  if (mode === 'host') return { kind, owner: 'host' };
  const other = /^container:(.+)$/.exec(mode)?.[1];
  return other === undefined
    ? { kind, owner: 'own' }
    : { kind, owner: 'container', container: other };
}

function toNetwork(mode: string): ContainerNamespace {
  return toNamespace('network', /^(?:host|container:.+)$/.test(mode) ? mode : '', 'own');
}

export function toSecurity(api: ApiContainer): ContainerSecurity {
  const host = api.HostConfig ?? {};
  const options = (host.SecurityOpt ?? []).map(toOption);
  const valueOf = (name: string) => options.find((option) => option.name === name)?.value;
  const privileged = host.Privileged === true;
  const appArmor = valueOf('apparmor') ?? api.AppArmorProfile;
  const seccomp = valueOf('seccomp');
  return {
    privileged,
    addedCapabilities: toCapabilities(host.CapAdd),
    droppedCapabilities: toCapabilities(host.CapDrop),
    seccomp: toSeccomp(seccomp, privileged),
    ...(appArmor ? { appArmor } : {}),
    noNewPrivileges: options.some(
      ({ name, value }) => name === 'no-new-privileges' && value !== 'false',
    ),
    readOnlyRootfs: host.ReadonlyRootfs === true,
  };
}

/** `name=value`, `name:value` of old, or a name alone. */
function toOption(text: string): { readonly name: string; readonly value: string } {
  const [, name = text, value = ''] = /^([\w-]+)[=:](.*)$/s.exec(text) ?? [];
  return { name, value };
}

function toSeccomp(value: string | undefined, privileged: boolean): ContainerSecurity['seccomp'] {
  if (value === 'unconfined' || (privileged && value === undefined)) return 'off';
  return value === undefined || value === 'builtin' ? 'default' : 'custom';
}

/** Docker takes and gives names with and without `CAP_`. */
function toCapabilities(names: readonly string[] | null | undefined): readonly string[] {
  return (names ?? []).map((name) => name.toUpperCase().replace(/^CAP_/, ''));
}
