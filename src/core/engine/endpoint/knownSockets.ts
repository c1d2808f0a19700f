import { pathOf, type EndpointSources } from './endpointSources.ts';

/** Where a product's engine listens, outside the docker CLI's knowledge. */
export interface KnownSocket {
  readonly product: string;
  readonly address: string;
}

const PIPES: readonly (readonly [product: string, pipe: string])[] = [
  ['Docker Desktop', 'dockerDesktopLinuxEngine'],
  ['Docker Desktop (Windows containers)', 'dockerDesktopWindowsEngine'],
  ['Podman', 'podman-machine-default'],
];

/** The known sockets that exist, the likeliest first. */
export async function findKnownSockets(sources: EndpointSources): Promise<readonly KnownSocket[]> {
  if (sources.platform === 'win32') return await findPipes(sources);
  const seen = new Set<string>();
  const candidates = socketCandidates(sources).filter(([, file]) => {
    const first = !seen.has(file);
    seen.add(file);
    return first;
  });
  const found = await Promise.all(candidates.map(([, file]) => sources.files.exists(file)));
  return candidates
    .filter((_, index) => found[index])
    .map(([product, file]) => ({ product, address: `unix://${file}` }));
}

function socketCandidates(sources: EndpointSources): readonly (readonly [string, string])[] {
  const { env, homeDirectory, platform, userId } = sources;
  const paths = pathOf(platform);
  const home = (...parts: string[]): string => paths.join(homeDirectory, ...parts);
  const runtime = env['XDG_RUNTIME_DIR'] || `/run/user/${userId ?? 0}`;
  const config = env['XDG_CONFIG_HOME'] || home('.config');
  const colima = env['COLIMA_HOME']
    ? [env['COLIMA_HOME']]
    : [home('.colima'), paths.join(config, 'colima')];
  const mac = platform === 'darwin';
  return [
    ['Docker Desktop', home('.docker', 'desktop', 'docker.sock')],
    [mac ? 'Docker Desktop' : 'rootless Docker', home('.docker', 'run', 'docker.sock')],
    ['rootless Docker', paths.join(runtime, 'docker.sock')],
    ['OrbStack', home('.orbstack', 'run', 'docker.sock')],
    ...colima.flatMap((folder) => [
      ['Colima', paths.join(folder, 'default', 'docker.sock')] as const,
      ['Colima', paths.join(folder, 'docker.sock')] as const,
    ]),
    ['Rancher Desktop', home('.rd', 'docker.sock')],
    ['Podman', home('.local', 'share', 'containers', 'podman', 'machine', 'podman.sock')],
    ...(mac && env['TMPDIR']
      ? [
          [
            'Podman',
            paths.join(env['TMPDIR'], 'podman', 'podman-machine-default-api.sock'),
          ] as const,
        ]
      : []),
    ['rootless Podman', paths.join(runtime, 'podman', 'podman.sock')],
    ['Podman', '/run/podman/podman.sock'],
  ];
}

/** Pipes are listed, not opened: looking at one would take up a connection of its server. */
async function findPipes(sources: EndpointSources): Promise<readonly KnownSocket[]> {
  const names = new Set(await sources.files.list('\\\\.\\pipe\\').catch(() => []));
  return PIPES.filter(([, pipe]) => names.has(pipe)).map(([product, pipe]) => ({
    product,
    address: `npipe:////./pipe/${pipe}`,
  }));
}

/** Whether something has been put at the platform's default address. */
export async function defaultExists(sources: EndpointSources, path: string): Promise<boolean> {
  if (sources.platform !== 'win32') return await sources.files.exists(path);
  const names = await sources.files.list('\\\\.\\pipe\\').catch(() => undefined);
  return names?.includes(path.replace(/^.*[\\/]/, '')) ?? true;
}
