export type WayToStart =
  | { readonly kind: 'start' | 'join'; readonly product: string; readonly command: string }
  | { readonly kind: 'install'; readonly product: string; readonly url: string };

/** What gets an engine going on the platform, the usual way first. Nothing is tried or looked up. */
export function waysToStart(platform: NodeJS.Platform): readonly WayToStart[] {
  return [...(startCommands[platform] ?? []), ...installPages];
}

const startCommands: Partial<Record<NodeJS.Platform, readonly WayToStart[]>> = {
  linux: [
    { kind: 'start', product: 'Docker Engine', command: 'sudo systemctl start docker' },
    { kind: 'join', product: 'Docker Engine', command: 'sudo usermod -aG docker "$USER"' },
    { kind: 'start', product: 'Docker rootless', command: 'systemctl --user start docker' },
    { kind: 'start', product: 'Docker Desktop', command: 'systemctl --user start docker-desktop' },
    { kind: 'start', product: 'Podman', command: 'systemctl --user start podman.socket' },
  ],
  darwin: [
    { kind: 'start', product: 'Docker Desktop', command: 'open -a Docker' },
    { kind: 'start', product: 'OrbStack', command: 'open -a OrbStack' },
    { kind: 'start', product: 'Colima', command: 'colima start' },
    { kind: 'start', product: 'Podman', command: 'podman machine start' },
  ],
  win32: [
    { kind: 'start', product: 'Docker Desktop', command: 'docker desktop start' },
    { kind: 'start', product: 'Podman', command: 'podman machine start' },
  ],
};

const installPages: readonly WayToStart[] = [
  { kind: 'install', product: 'Docker', url: 'https://docs.docker.com/engine/install/' },
  { kind: 'install', product: 'Podman', url: 'https://podman.io/docs/installation' },
];
