/** What tells where an engine's `daemon.json` lies. */
export interface DaemonSigns {
  readonly product: 'docker' | 'podman';
  /** As the endpoint has it: `unix:///var/run/docker.sock`. */
  readonly address: string;
  /** `info`'s own words. */
  readonly operatingSystem: string;
  readonly securityOptions: readonly string[];
  readonly platform: string;
  readonly homeFolder: string;
  /** `ProgramData` on Windows. */
  readonly programData: string | undefined;
  /** `XDG_CONFIG_HOME` */
  readonly configHome: string | undefined;
  /** A path that the user has set; empty for none. */
  readonly configured: string;
}

export type DaemonJsonPlace =
  | { readonly kind: 'file'; readonly path: string; readonly restart: DaemonRestart }
  /** On another machine, or in a virtual one. */
  | { readonly kind: 'elsewhere' }
  /** The product is set up otherwise. */
  | { readonly kind: 'otherProduct' };

/** How the engine is started anew, so that it reads the file. */
export type DaemonRestart = 'system' | 'user' | 'desktop' | 'windowsService';

/**
 * The file that the engine reads at its start. Docker's own defaults: `/etc/docker`, the user's configuration folder for
 * a rootless engine, `~/.docker` for Docker Desktop, `%ProgramData%\docker\config` on Windows.
 */
export function daemonJsonPlace(signs: DaemonSigns): DaemonJsonPlace {
  if (signs.product === 'podman') return { kind: 'otherProduct' };
  const { platform, homeFolder, configured } = signs;
  const restart = restartOf(signs);
  if (configured !== '') return { kind: 'file', path: configured, restart };
  if (!/^(?:unix|npipe):/.test(signs.address)) return { kind: 'elsewhere' };
  const windows = platform === 'win32';
  const join = (...parts: readonly string[]) => parts.join(windows ? '\\' : '/');
  switch (restart) {
    case 'desktop':
      return { kind: 'file', path: join(homeFolder, '.docker', 'daemon.json'), restart };
    case 'windowsService':
      return {
        kind: 'file',
        path: join(signs.programData ?? 'C:\\ProgramData', 'docker', 'config', 'daemon.json'),
        restart,
      };
    case 'user': {
      const folder = signs.configHome ?? join(homeFolder, '.config');
      return { kind: 'file', path: join(folder, 'docker', 'daemon.json'), restart };
    }
    case 'system':
      // A socket on a Mac leads into a virtual machine.
      return platform === 'linux'
        ? { kind: 'file', path: '/etc/docker/daemon.json', restart }
        : { kind: 'elsewhere' };
  }
}

function restartOf({ operatingSystem, platform, securityOptions }: DaemonSigns): DaemonRestart {
  if (operatingSystem.startsWith('Docker Desktop')) return 'desktop';
  if (platform === 'win32') return 'windowsService';
  return securityOptions.some((option) => option.includes('rootless')) ? 'user' : 'system';
}
