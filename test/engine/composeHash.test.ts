import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Drift } from '../../src/core/compose/drift/configHashes.ts';
import {
  configHashLabel,
  driftOf,
  parseConfigHashes,
} from '../../src/core/compose/drift/configHashes.ts';
import { sharedDocker } from '../support/sharedEngines.ts';

const run = promisify(execFile);

const project = (command: string): string => `services:
  web:
    image: busybox:1.35
    command: ${command}
    environment: { A: '1' }
    network_mode: none
  tool:
    image: busybox:1.35
    network_mode: none
    profiles: [tools]
`;

describe('the drift of a compose service', () => {
  let folder = '';
  let docker: (...args: string[]) => Promise<string>;

  before(async () => {
    const engine = await sharedDocker();
    folder = await mkdtemp(path.join(tmpdir(), 'compose-hash-'));
    docker = async (...args) => {
      const env = { ...process.env, ...engine.env };
      return (await run(engine.cli, args, { cwd: folder, env })).stdout;
    };
    await writeFile(path.join(folder, 'compose.yaml'), project('one'));
    await docker('compose', '-p', 'compose-hash', '--profile', '*', 'create');
  });
  after(async () => {
    await docker('compose', '-p', 'compose-hash', '--profile', '*', 'down');
    await rm(folder, { recursive: true, force: true });
  });

  async function drift(service: string): Promise<Drift> {
    const args = ['-p', 'compose-hash', '--profile', '*', 'config', '--hash', '*'];
    const hashes = parseConfigHashes(await docker('compose', ...args));
    const format = `{{index .Config.Labels "${configHashLabel}"}}`;
    const label = await docker('inspect', '-f', format, `compose-hash-${service}-1`);
    return driftOf(service, label.trim(), hashes);
  }

  it('is seen when the file changes, and not when it only looks different', async () => {
    assert.deepEqual([await drift('web'), await drift('tool')], ['same', 'same']);
    await writeFile(path.join(folder, 'compose.yaml'), `# note\n${project('[one]')}`);
    assert.equal(await drift('web'), 'same');
    await writeFile(path.join(folder, 'compose.yaml'), project('two'));
    assert.deepEqual([await drift('web'), await drift('tool')], ['changed', 'same']);
    const [, tool = ''] = project('two').split(/(?= {2}tool:)/);
    await writeFile(path.join(folder, 'compose.yaml'), `services:\n${tool}`);
    assert.equal(await drift('web'), 'removed');
  });
});
