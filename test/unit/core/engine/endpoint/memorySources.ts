import { createHash } from 'node:crypto';
import type { EndpointSources } from '../../../../../src/core/engine/endpoint/endpointSources.ts';

export interface MemoryOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: NodeJS.Platform;
  /** Contents by path; a path ending in `!` stands for a file that exists and cannot be read. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A machine that exists in a table only. */
export function memorySources({
  env = {},
  platform = 'linux',
  files = {},
}: MemoryOptions): EndpointSources {
  return {
    env,
    platform,
    homeDirectory: platform === 'win32' ? 'C:\\Users\\me' : '/home/me',
    userId: platform === 'win32' ? undefined : 1000,
    files: {
      read: (file) =>
        `${file}!` in files
          ? Promise.reject(
              Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }),
            )
          : Promise.resolve(file in files ? Buffer.from(files[file] ?? '') : undefined),
      list: (folder) => {
        const prefix = folder.endsWith('\\') ? folder : `${folder}/`;
        const names = Object.keys(files)
          .filter((file) => file.startsWith(prefix))
          .map((file) => file.slice(prefix.length).split('/')[0] ?? '');
        return Promise.resolve([...new Set(names)]);
      },
      exists: (file) => Promise.resolve(file in files),
    },
  };
}

/** The files of a docker context, as `docker context create` writes them. */
export function contextFiles(
  name: string,
  endpoint: object,
  tls: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const digest = createHash('sha256').update(name).digest('hex');
  const base = '/home/me/.docker/contexts';
  const Metadata = { Description: `about ${name}` };
  const meta = JSON.stringify({ Name: name, Metadata, Endpoints: { docker: endpoint } });
  return {
    [`${base}/meta/${digest}/meta.json`]: meta,
    ...Object.fromEntries(
      Object.entries(tls).map(([file, content]) => [
        `${base}/tls/${digest}/docker/${file}`,
        content,
      ]),
    ),
  };
}
