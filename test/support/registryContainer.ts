import { docker, until } from './hostDocker.ts';

/** Makes an image that runs a real registry on port 5000, of the archive that the runner has. */
export async function importRegistry(reference: string): Promise<void> {
  const changes = [
    'ENTRYPOINT ["/bin/registry"]',
    'CMD ["serve", "/etc/docker/registry/config.yml"]',
    'EXPOSE 5000',
  ].flatMap((change) => ['--change', change]);
  await docker('import', ...changes, process.env['STEVEDORE_TEST_REGISTRY'] ?? '', reference);
}

/**
 * Runs a registry in a container, open to this machine alone. Container and image have the same name; the test removes both.
 *
 * @returns `127.0.0.1:port`, once it answers
 */
export async function runRegistry(name: string): Promise<string> {
  await importRegistry(`${name}:2`);
  await docker('run', '-d', '--name', name, '-p', '127.0.0.1::5000', `${name}:2`);
  const address = (await docker('port', name, '5000/tcp')).split('\n')[0] ?? '';
  const answers = () =>
    fetch(`http://${address}/v2/`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until('the registry', answers, (ok) => ok);
  return address;
}
