import type {
  BrowsedEntry,
  TreeScope,
} from '../../../../../src/core/layers/browse/imageBrowser.ts';
import { createImageBrowser } from '../../../../../src/core/layers/browse/imageBrowser.ts';
import { analyseImage } from '../../../../../src/core/layers/imageAnalysis.ts';
import { readImage } from '../../../../../src/core/layers/readImage.ts';
import type { FixtureEntry } from '../imageFixture.ts';
import { inChunks, ociArchive } from '../imageFixture.ts';

/** An image of these layers, to be looked into by path. */
export async function browsed(layers: readonly (readonly FixtureEntry[])[]) {
  const analysis = analyseImage(await readImage(inChunks(await ociArchive({ layers }))));
  const browser = createImageBrowser(analysis);
  const id = (path: string) => analysis.image.paths.find(path) ?? -1;
  return {
    analysis,
    id,
    folder: (scope: TreeScope, path: string) => browser.folder(scope, id(path)),
    row: ({ name, type, bytes, target, layer }: BrowsedEntry) => {
      const link = target === '' ? '' : ` -> ${target}`;
      return `${name} ${bytes}${link}${type === 'directory' ? '' : ` in ${layer ?? '?'}`}`;
    },
  };
}
