/** What a container is started with, as far as the command line can say it. */
export interface RunRequest {
  readonly image: string;
  readonly interactive: boolean;
  readonly autoRemove: boolean;
  readonly ports: readonly RunPort[];
}

export interface RunPort {
  readonly containerPort: number;
  readonly protocol: string;
  readonly hostIp?: string;
  /** 0 when the engine chooses. */
  readonly hostPort: number;
}

/** The `docker run` that does the same, for people to read and copy. */
export function toRunCommand(request: RunRequest): readonly string[] {
  return [
    'docker',
    'run',
    request.interactive ? '-it' : '-d',
    ...(request.autoRemove ? ['--rm'] : []),
    ...request.ports.flatMap((port) => ['-p', toPublishValue(port)]),
    request.image,
  ];
}

function toPublishValue({ containerPort, protocol, hostIp, hostPort }: RunPort): string {
  const target = protocol === 'tcp' ? String(containerPort) : `${containerPort}/${protocol}`;
  const address = hostIp === undefined ? [] : [hostIp.includes(':') ? `[${hostIp}]` : hostIp];
  return [...address, hostPort === 0 ? '' : String(hostPort), target].join(':').replace(/^:/, '');
}
