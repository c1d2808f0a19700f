import type { ImageConfig } from '../engineClient.ts';
import type { ApiImage } from '../wire/apiContainerInspect.ts';
import { toWords } from './toContainerDetails.ts';
import { prefixedId } from './toContainerRecord.ts';
import { namedOnly } from './toImageRecord.ts';

export function toImageConfig(api: ApiImage): ImageConfig {
  const config = api.Config;
  return {
    id: prefixedId(api.Id),
    tags: namedOnly(api.RepoTags),
    exposedPorts: Object.keys(config?.ExposedPorts ?? {})
      .map(toExposedPort)
      .sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1)),
    entrypoint: toWords(config?.Entrypoint),
    command: config?.Cmd ?? [],
    user: config?.User ?? '',
    environment: config?.Env ?? [],
    workdir: config?.WorkingDir ?? '',
    shell: config?.Shell ?? [],
  };
}

function toExposedPort(key: string): { readonly port: number; readonly protocol: string } {
  const [port = '', protocol = 'tcp'] = key.split('/');
  return { port: Number.parseInt(port, 10), protocol };
}
