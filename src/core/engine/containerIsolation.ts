/** What a namespace separates: https://man7.org/linux/man-pages/man7/namespaces.7.html */
export type NamespaceKind = 'pid' | 'network' | 'mount' | 'ipc' | 'uts' | 'user' | 'cgroup';

export interface ContainerNamespace {
  readonly kind: NamespaceKind;
  /** `engine`: whatever the engine was set up with, which is the host's unless it maps users. */
  readonly owner: 'own' | 'host' | 'container' | 'engine';
  /** Id or name of the container whose namespace it is. */
  readonly container?: string;
}

export interface ContainerSecurity {
  /** All capabilities, all devices, no profiles. */
  readonly privileged: boolean;
  /** Without `CAP_`; `ALL` for all of them. */
  readonly addedCapabilities: readonly string[];
  readonly droppedCapabilities: readonly string[];
  readonly seccomp: 'default' | 'custom' | 'off';
  /** The profile's name; absent where the machine has no AppArmor. */
  readonly appArmor?: string;
  readonly noNewPrivileges: boolean;
  readonly readOnlyRootfs: boolean;
}
