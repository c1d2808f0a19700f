import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import type { EngineClient } from '../../../src/core/engine/engineClient.ts';
import type { OutsideEngine } from '../inventory/outsideEngine.ts';
import { importTar } from './importTar.ts';

/**
 * An image without a shell, as distroless ones are: one program, `/app/sleep`, and a few files.
 *
 * @returns its name
 */
export async function shelllessImage(
  client: EngineClient,
  outside: OutsideEngine,
  socketPath: string,
): Promise<string> {
  const source = await outside.create('shellless-source');
  const program = await client.readContainerFile(source, '/bin/busybox', { maxBytes: 1e8 });
  await outside.remove(source);
  if (program === undefined) throw new Error('The image has no busybox.');
  const tar = pack();
  tar.entry({ name: 'app/', type: 'directory', mode: 0o755, uid: 33, gid: 44 });
  tar.entry({ name: 'app/sleep', mode: 0o755 }, Buffer.from(program));
  tar.entry({ name: 'app/config', mode: 0o640, uid: 33, gid: 44 }, 'old\n');
  tar.entry({ name: 'app/current', type: 'symlink', linkname: 'config' });
  tar.entry({ name: 'app/data/', type: 'directory', mode: 0o755 });
  tar.entry({ name: 'app/data/big', mode: 0o644 }, Buffer.alloc(3_000_000));
  tar.entry({ name: 'etc/', type: 'directory', mode: 0o755 });
  tar.entry({ name: 'var/', type: 'directory', mode: 0o755 });
  tar.finalize();
  const name = 'localhost/shellless:latest';
  await importTar(socketPath, Readable.from(tar), name);
  return name;
}
