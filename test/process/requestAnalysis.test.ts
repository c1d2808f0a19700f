import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { mergedEntries } from '../../src/core/layers/accounting/mergedTree.ts';
import { heaviestWaste } from '../../src/core/layers/accounting/wasteTable.ts';
import { analyseImage } from '../../src/core/layers/imageAnalysis.ts';
import { LayersError } from '../../src/core/layers/layersError.ts';
import { readImage } from '../../src/core/layers/readImage.ts';
import { layerReport } from '../../src/core/layers/report/layerReport.ts';
import type { Analyser } from '../../src/core/layers/worker/createAnalyser.ts';
import { createAnalyser } from '../../src/core/layers/worker/createAnalyser.ts';
import type { LayerSource } from '../../src/layersWorker.ts';
import { inChunks, ociArchive } from '../unit/core/layers/imageFixture.ts';

const script = new URL('../../src/layersWorker.ts', import.meta.url);
const fixture = {
  layers: [
    [
      { name: 'a', content: 'a'.repeat(9_000_000) },
      { name: 'd/b', content: 'b' },
    ],
    [{ name: '.wh.d' }, { name: 'c', type: 'link', linkname: 'a' } as const],
  ],
};

describe('an analysis in a worker', () => {
  let folder: string;
  let source: LayerSource;
  let analyser: Analyser<LayerSource>;
  let started = 0;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'layer-worker-'));
    source = { kind: 'file', path: path.join(folder, 'image.tar') };
    await writeFile(source.path, await ociArchive(fixture));
    analyser = createAnalyser(() => {
      started += 1;
      return new Worker(script);
    });
    analyser.prepare();
  });

  after(async () => {
    analyser.dispose();
    await rm(folder, { recursive: true });
  });

  const failsAs = (kind: string) => (error: unknown) =>
    error instanceof LayersError && error.kind === kind;

  it('comes back as if it had been made here', async () => {
    const seen: number[] = [];
    const onProgress = (bytes: number) => seen.push(bytes);
    const analysis = await analyser.analyse({ source }, { onProgress });
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

  it('fills a cache when it is given one, and comes back the same from it', async () => {
    const cacheFolder = path.join(folder, 'cache');
    const shipped = async () =>
      (await analyser.analyse({ source, cacheFolder })).accounting.shippedBytes;
    assert.equal(await shipped(), 9_000_001);
    assert.equal(await shipped(), 9_000_001);
    assert.equal((await readdir(cacheFolder)).length, 2);
  });

  it('fails with the kind of the failure, and with the source’s own words', async () => {
    const damaged = path.join(folder, 'damaged.tar');
    await writeFile(damaged, 'no archive '.repeat(100));
    const analyse = (file: string) => analyser.analyse({ source: { kind: 'file', path: file } });
    await assert.rejects(analyse(damaged), failsAs('notAnArchive'));
    await assert.rejects(analyse(path.join(folder, 'none')), /ENOENT/);
  });

  it('ends when told to, and the next one in line goes on', async () => {
    const cancelled = analyser.analyse({ source }, { signal: AbortSignal.abort() });
    const next = analyser.analyse({ source });
    await assert.rejects(cancelled, failsAs('aborted'));
    assert.equal((await next).accounting.shippedBytes, 9_000_001);
    assert.equal(started, 1, 'one worker for all of it');
  });

  it('starts again after its worker has broken', async () => {
    const broken = createAnalyser<LayerSource>(
      () => new Worker('throw new Error("no", {})', { eval: true }),
    );
    await assert.rejects(broken.analyse({ source }), /no/);
    await assert.rejects(broken.analyse({ source }), /no/);
    broken.dispose();
  });
});
