import assert from 'node:assert/strict';
import { layersText, size } from '../../../src/cli/layersText.ts';
import { analyseImage } from '../../../src/core/layers/imageAnalysis.ts';
import { readImage } from '../../../src/core/layers/readImage.ts';
import { layerReport } from '../../../src/core/layers/report/layerReport.ts';
import { inChunks, ociArchive } from '../core/layers/imageFixture.ts';

describe('layersText', () => {
  it('shows lines, caches and duplicates, and marks what is not exact', async () => {
    const copy = 'c'.repeat(70_000);
    const layers = [
      [{ name: 'base', content: 'b' }],
      [
        { name: 'var/lib/apt/lists/deb', content: 'l'.repeat(1500) },
        { name: 'one', content: copy },
        { name: 'two', content: copy },
      ],
    ];
    const analysis = analyseImage(await readImage(inChunks(await ociArchive({ layers }))));
    const line = { start: 3, end: 5, confidence: 'structural' } as const;
    const report = layerReport(analysis, 'app:1', { lines: [undefined, line], baseLayers: 1 });
    const lines = layersText(report, analysis).split('\n');
    assert.match(lines[0] ?? '', /^app:1 \(sha256:/);
    assert.ok(lines.includes('    0        1 B           0 B           0 B  base     step 0'));
    assert.ok(lines.includes('    1     142 kB           0 B           0 B  ~3-5     step 1'));
    assert.ok(lines.includes('  1.50 kB  /var/lib/apt/lists (apt-lists, 1 files, layer 1)'));
    assert.ok(lines.includes('equal files under several names: 70.0 kB more than once'));
    assert.ok(!lines.includes('largest waste'));
  });

  it('never rounds a loss away', async () => {
    const layers = [
      [
        { name: 'a', content: 'a'.repeat(99_999) },
        { name: 'b', content: 'b' },
      ],
      [{ name: '.wh.b' }],
    ];
    const analysis = analyseImage(await readImage(inChunks(await ociArchive({ layers }))));
    assert.match(
      layersText(layerReport(analysis, 'x', undefined), analysis),
      /efficiency 0\.9999 /,
    );
  });
});

describe('size', () => {
  it('has three digits and decimal units', () => {
    const sizes = [0, 999, 1000, 12_345, 123_456, 999_999, 1_500_000, 2e9, 3.21e12, 5e15];
    assert.deepEqual(sizes.map(size), [
      '0 B',
      '999 B',
      '1.00 kB',
      '12.3 kB',
      '123 kB',
      '1.00 MB',
      '1.50 MB',
      '2.00 GB',
      '3.21 TB',
      '5000 TB',
    ]);
  });
});
