const BOTH = [
  ...['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'NET_BIND_SERVICE', 'SETFCAP'],
  ...['SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
];

/**
 * What a container may do without being given more: Docker's own set (moby, `oci/caps/defaults.go`), and that of
 * Podman's `containers.conf`.
 */
export const defaultCapabilities: Readonly<Record<'docker' | 'podman', readonly string[]>> = {
  docker: [...BOTH, 'AUDIT_WRITE', 'MKNOD', 'NET_RAW'].toSorted(),
  podman: BOTH.toSorted(),
};
