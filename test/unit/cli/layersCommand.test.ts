import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layersCommand } from '../../../src/cli/layersCommand.ts';
import type { LayerReport } from '../../../src/core/layers/report/layerReport.ts';
import { ociArchive } from '../core/layers/imageFixture.ts';

const dockerfile = 'FROM base\nCOPY big /big\n\nRUN rm /big\n';

describe('stevedore layers', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'layers-command-'));
    const archive = await ociArchive({
      tags: ['app:1'],
      layers: [
        [{ name: 'bin', content: 'x'.repeat(600) }],
        [
          { name: 'big', content: 'b'.repeat(300) },
          { name: 'kept', content: 'k'.repeat(100) },
        ],
        [{ name: '.wh.big' }],
      ],
      history: [
        { created_by: 'ADD rootfs' },
        { created_by: 'CMD ["sh"]', empty_layer: true },
        { created_by: 'COPY big /big # buildkit', comment: 'buildkit.dockerfile.v0' },
        { created_by: 'RUN /bin/sh -c rm /big # buildkit', comment: 'buildkit.dockerfile.v0' },
      ],
    });
    await writeFile(path.join(folder, 'app.tar'), archive);
    await writeFile(path.join(folder, 'Dockerfile'), dockerfile);
    await writeFile(path.join(folder, 'other.Dockerfile'), 'FROM x\nRUN something else\n');
  });

  after(() => rm(folder, { recursive: true }));
  afterEach(() => rm(path.join(folder, '.dive-ci'), { force: true }));

  async function run(...args: readonly string[]) {
    let [out, error] = ['', ''];
    const status = await layersCommand(args, {
      folder,
      write: (text) => (out += text),
      writeError: (text) => (error += text),
    });
    return { status, out, error };
  }

  it('prints the report as JSON', async () => {
    const { status, out, error } = await run(
      'app.tar',
      '--dockerfile',
      'Dockerfile',
      '--format',
      'json',
    );
    assert.equal(error, '');
    assert.equal(status, 0);
    const report = JSON.parse(out) as LayerReport;
    assert.match(report.id, /^sha256:[0-9a-f]{64}$/);
    assert.deepEqual(
      { ...report, id: '', layers: report.layers.map((layer) => ({ ...layer, digest: '' })) },
      {
        image: 'app:1',
        id: '',
        shippedBytes: 1000,
        liveBytes: 700,
        wastedBytes: 300,
        efficiency: 0.7,
        diveEfficiency: 0.7,
        layers: [
          {
            digest: '',
            createdBy: 'ADD rootfs',
            bytes: 600,
            wastedCreatedBytes: 0,
            wastedCausedBytes: 0,
            base: true,
          },
          {
            digest: '',
            createdBy: 'COPY big /big # buildkit',
            bytes: 400,
            wastedCreatedBytes: 300,
            wastedCausedBytes: 0,
            base: false,
            line: { start: 2, end: 2, confidence: 'exact' },
          },
          {
            digest: '',
            createdBy: 'RUN /bin/sh -c rm /big # buildkit',
            bytes: 0,
            wastedCreatedBytes: 0,
            wastedCausedBytes: 300,
            base: false,
            line: { start: 4, end: 4, confidence: 'exact' },
          },
        ],
        waste: [{ path: '/big', bytes: 300, kind: 'removed', createdByLayer: 1, killedByLayer: 2 }],
        secrets: [],
      },
    );
  });

  it('prints sizes, lines and the largest waste for people', async () => {
    const { out } = await run('app.tar', '--dockerfile', 'Dockerfile');
    assert.match(out, /ships 1\.00 kB, shows 700 B, wastes 300 B: efficiency 0\.7000/);
    assert.match(out, /^ {4}1 +400 B +300 B +0 B {2}2 +COPY big/m);
    assert.match(out, /^ +300 B {2}\/big \(removed, layer 1, gone after layer 2\)$/m);
  });

  it('ends with 1 beyond a limit, and says which', async () => {
    assert.equal((await run('app.tar', '--lowest-efficiency', '0.7')).status, 0);
    const low = await run('app.tar', '--lowest-efficiency', '0.71');
    assert.equal(low.status, 1);
    assert.match(low.error, /lowest-efficiency is 0\.71, the image has 0\.7\b/);
    assert.equal((await run('app.tar', '--highest-wasted-bytes', '300')).status, 0);
    assert.equal((await run('app.tar', '--highest-wasted-bytes', '0.2kB')).status, 1);
    // Of the 400 bytes of own layers, 300 are wasted.
    assert.equal((await run('app.tar', '--highest-user-wasted-percent', '0.75')).status, 0);
    assert.equal((await run('app.tar', '--highest-user-wasted-percent', '0.74')).status, 1);
  });

  it('honours .dive-ci with dive’s own figures, unless the command line says otherwise', async () => {
    const rules = 'rules:\n  lowestEfficiency: 0.9\n  highestUserWastedPercent: disabled\n';
    await writeFile(path.join(folder, '.dive-ci'), rules);
    const failed = await run('app.tar');
    assert.equal(failed.status, 1);
    assert.match(failed.error, /^\.dive-ci: lowest-efficiency is 0\.9/);
    assert.equal((await run('app.tar', '--lowest-efficiency', '0.5')).status, 0);
    await writeFile(path.join(folder, '.dive-ci'), 'rules:\n  lowestEfficiency: 2\n');
    assert.equal((await run('app.tar')).status, 2);
  });

  it('says when the image is not of the Dockerfile, and names no lines then', async () => {
    const { status, out, error } = await run(
      'app.tar',
      '--dockerfile',
      'other.Dockerfile',
      '--format',
      'json',
    );
    assert.equal(status, 0);
    assert.match(error, /app\.tar was not built from other\.Dockerfile/);
    assert.ok((JSON.parse(out) as LayerReport).layers.every((layer) => !('line' in layer)));
  });

  it('ends with 2 when there is nothing to say', async () => {
    await writeFile(path.join(folder, 'no.tar'), 'no archive');
    for (const args of [
      [],
      ['app.tar', 'second'],
      ['app.tar', '--format', 'xml'],
      ['app.tar', '--lowest-efficiency', '90'],
      ['app.tar', '--unknown'],
      ['app.tar', '--dockerfile', 'missing'],
      ['no.tar'],
    ]) {
      const { status, out, error } = await run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(out, '');
      assert.notEqual(error, '');
    }
  });

  it('explains itself', async () => {
    const { status, out } = await run('--help');
    assert.equal(status, 0);
    assert.match(out, /^Usage: stevedore layers IMAGE\|ARCHIVE/);
  });
});
