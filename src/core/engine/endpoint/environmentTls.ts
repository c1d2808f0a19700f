import { EngineError } from '../engineError.ts';
import type { TlsMaterial } from '../engineEndpoint.ts';
import { configFolder, pathOf, type EndpointSources } from './endpointSources.ts';
import { readTlsFile } from './readTlsFile.ts';

/** True when `DOCKER_TLS` or `DOCKER_TLS_VERIFY` holds anything at all, even `0`: the docker CLI reads them so. */
export function wantsTls({ env }: EndpointSources): boolean {
  return Boolean(env['DOCKER_TLS']) || Boolean(env['DOCKER_TLS_VERIFY']);
}

/**
 * Certificates for an address of the environment, from `DOCKER_CERT_PATH` or the config folder. The client's own
 * certificate is optional, the authority is not where it is to be verified. Sockets, pipes and ssh need none.
 *
 * @throws EngineError `badContext`
 */
export async function readEnvironmentTls(
  sources: EndpointSources,
  address: string,
): Promise<TlsMaterial | undefined> {
  if (!wantsTls(sources) || /^(unix|npipe|ssh):/i.test(address)) return undefined;
  const folder = sources.env['DOCKER_CERT_PATH'] || configFolder(sources);
  const paths = pathOf(sources.platform);
  const [ca, cert, key] = await Promise.all(
    ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readTlsFile(sources, paths.join(folder, name))),
  );
  const verify = Boolean(sources.env['DOCKER_TLS_VERIFY']);
  if (ca === undefined && verify) {
    throw new EngineError(
      'badContext',
      `TLS is asked for, but ${paths.join(folder, 'ca.pem')} does not exist. Set DOCKER_CERT_PATH to the certificates' folder.`,
    );
  }
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    verify,
  };
}
