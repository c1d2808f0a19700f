import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { mergedEntries } from '../../../../../src/core/layers/accounting/mergedTree.ts';
import { heaviestWaste } from '../../../../../src/core/layers/accounting/wasteTable.ts';
import { LayersError } from '../../../../../src/core/layers/layersError.ts';
import { analyseImage } from '../../../../../src/core/layers/imageAnalysis.ts';
import { readImage } from '../../../../../src/core/layers/readImage.ts';
import { layerReport } from '../../../../../src/core/layers/report/layerReport.ts';
import type { AnalysisRequest } from '../../../../../src/core/layers/worker/analysisMessages.ts';
import { requestAnalysis } from '../../../../../src/core/layers/worker/requestAnalysis.ts';
import type { LayerSource } from '../../../../../src/layersWorker.ts';
import { inChunks, ociArchive } from '../imageFixture.ts';

const script = new URL('../../../../../src/layersWorker.ts', import.meta.url);
const fixture = {
  layers: [
    [
      { name: 'a', content: 'a'.repeat(2_000_000) },
      { name: 'd/b', content: 'b' },
    ],
    [{ name: '.wh.d' }, { name: 'c', type: 'link', linkname: 'a' } as const],
  ],
};

describe('an analysis in a worker', () => {
  let folder: string;
  let file: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'layer-worker-'));
    file = path.join(folder, 'image.tar');
    await writeFile(file, await ociArchive(fixture));
  });

  after(() => rm(folder, { recursive: true }));

  const request = (source: LayerSource, options = {}) =>
    requestAnalysis<LayerSource>(new Worker(script), { source }, options);

  it('comes back as if it had been made here', async () => {
    const seen: number[] = [];
    const analysis = await request(
      { kind: 'file', path: file },
      { onProgress: (bytes: number) => seen.push(bytes) },
    );
    const here = analyseImage(await readImage(inChunks(await ociArchive(fixture))));
    assert.deepEqual(layerReport(analysis, 'x', undefined), layerReport(here, 'x', undefined));
    const { state, waste } = analysis.accounting;
    const entries = (each: typeof state) =>
      [...mergedEntries(each)].map((entry) => `${each.paths.path(entry.path)} ${entry.size}`);
    assert.deepEqual(entries(state), entries(here.accounting.state));
    assert.deepEqual(heaviestWaste(waste), heaviestWaste(here.accounting.waste));
    assert.deepEqual(analysis.sizes, here.sizes);
    assert.equal(analysis.image.paths.find('/c'), here.image.paths.find('/c'));
    assert.ok(seen.length > 1);
  });

  it('fills a cache when it is given one', async () => {
    const cacheFolder = path.join(folder, 'cache');
    const cached: AnalysisRequest<LayerSource> = {
      source: { kind: 'file', path: file },
      cacheFolder,
    };
    const shipped = async () =>
      (await requestAnalysis(new Worker(script), cached)).accounting.shippedBytes;
    assert.equal(await shipped(), 2_000_001);
    assert.equal(await shipped(), 2_000_001);
    assert.equal((await readdir(cacheFolder)).length, 2);
  });

  it('fails with the kind of the failure, and with the source’s own words', async () => {
    const damaged = path.join(folder, 'damaged.tar');
    await writeFile(damaged, 'no archive '.repeat(100));
    await assert.rejects(
      request({ kind: 'file', path: damaged }),
      (error) => error instanceof LayersError && error.kind === 'notAnArchive',
    );
    await assert.rejects(request({ kind: 'file', path: path.join(folder, 'none') }), /ENOENT/);
  });

  it('ends when told to', async () => {
    await assert.rejects(
      request({ kind: 'file', path: file }, { signal: AbortSignal.abort() }),
      (error) => error instanceof LayersError && error.kind === 'aborted',
    );
  });
});
