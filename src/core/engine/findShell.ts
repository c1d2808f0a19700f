import type { CallOptions, EngineClient } from './engineClient.ts';
import { shellOfUser } from './records/shellOfUser.ts';

type ShellSource = Pick<
  EngineClient,
  'server' | 'containerDetails' | 'readContainerFile' | 'containerPathExists'
>;

/** In order of comfort. */
const SHELLS = [
  '/bin/bash',
  '/usr/bin/bash',
  '/usr/local/bin/bash',
  '/bin/ash',
  '/bin/sh',
  '/usr/bin/sh',
  '/busybox/sh',
];

const WINDOWS_SHELL = 'powershell.exe';

/**
 * The shell that the container's own `/etc/passwd` gives its user, where that program exists; otherwise the first
 * usual one that does. Undefined for an image without any.
 */
export async function findShell(
  client: ShellSource,
  containerId: string,
  options?: CallOptions,
): Promise<string | undefined> {
  if (client.server.operatingSystem === 'windows') return WINDOWS_SHELL;
  const [{ user }, passwd] = await Promise.all([
    client.containerDetails(containerId, options),
    client.readContainerFile(containerId, '/etc/passwd', options),
  ]);
  const own = passwd === undefined ? undefined : shellOfUser(decode(passwd), user);
  for (const shell of own === undefined ? SHELLS : [own, ...SHELLS]) {
    if (await client.containerPathExists(containerId, shell, options)) return shell;
  }
  return undefined;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
