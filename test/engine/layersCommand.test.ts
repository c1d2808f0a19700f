import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LayerReport } from '../../src/core/layers/report/layerReport.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { Workshop } from './layers/workshop.ts';

const run = promisify(execFile);
const cli = path.resolve(import.meta.dirname, '../../src/cli.ts');

const dockerfile = `FROM busybox:1.35
COPY big /big

RUN rm /big
`;

describe('stevedore layers, on an engine', () => {
  let workshop: Workshop;
  let folder: string;

  before(async () => {
    workshop = await Workshop.open(await sharedDocker());
    folder = await mkdtemp(path.join(tmpdir(), 'layers-command-'));
    await writeFile(path.join(folder, 'Dockerfile'), dockerfile);
    const files = { big: 'b'.repeat(100_000) };
    await workshop.build('BuildKit', { dockerfile, files, tag: 'layers-command:1' });
  });

  after(async () => {
    await workshop.close();
    await rm(folder, { recursive: true });
  });

  const layers = (...args: readonly string[]) =>
    run(process.execPath, [cli, 'layers', ...args], { cwd: folder, env: workshop.engine.env });

  it('reports an image by its name, and the same image from an archive', async () => {
    const options = ['--dockerfile', 'Dockerfile', '--format', 'json'];
    const report = JSON.parse((await layers('layers-command:1', ...options)).stdout) as LayerReport;
    assert.equal(report.image, 'layers-command:1');
    assert.equal(report.wastedBytes, 100_000);
    assert.deepEqual(
      report.layers.map(({ base, line }) => [base, line?.start, line?.confidence]),
      [
        [true, undefined, undefined],
        [false, 2, 'exact'],
        [false, 4, 'exact'],
      ],
    );
    assert.deepEqual(report.waste, [
      { path: '/big', bytes: 100_000, kind: 'removed', createdByLayer: 1, killedByLayer: 2 },
    ]);
    await workshop.docker(['save', '--output', path.join(folder, 'app.tar'), 'layers-command:1']);
    assert.deepEqual(JSON.parse((await layers('app.tar', ...options)).stdout), report);
  });

  it('ends with 1 beyond a limit, and with 2 for an image that is not there', async () => {
    const status = async (...args: readonly string[]) =>
      layers(...args).then(
        () => 0,
        (error: unknown) => (error as { readonly code: number }).code,
      );
    assert.equal(await status('layers-command:1', '--highest-wasted-bytes', '100kB'), 0);
    assert.equal(await status('layers-command:1', '--highest-wasted-bytes', '99kB'), 1);
    assert.equal(await status('layers-command:missing'), 2);
  });
});
