import { analyseImage } from '../../../../../src/core/layers/imageAnalysis.ts';
import { readImage } from '../../../../../src/core/layers/readImage.ts';
import type { AnalysedImage } from '../../../../../src/editor/host/imageAnalyses.ts';
import type { PageWords } from '../../../../../src/editor/webviews/imagePage/pageWords.ts';
import type { FixtureImage } from '../../../core/layers/imageFixture.ts';
import { inChunks, ociArchive } from '../../../core/layers/imageFixture.ts';

/** English words, as without a translation. */
export const words: PageWords = {
  language: 'en',
  l10n: {
    t: (message, ...args) => {
      const texts: readonly unknown[] = args;
      const text = typeof message === 'string' ? message : message.message;
      return text.replace(/\{(\d)\}/g, (_, place: string) => String(texts[Number(place)]));
    },
  },
};

/** An analysed image of these layers; with lines, the first layer is the base image's. */
export async function analysed(
  image: FixtureImage,
  lines?: readonly number[],
): Promise<AnalysedImage> {
  const analysis = analyseImage(await readImage(inChunks(await ociArchive(image))));
  return {
    id: analysis.image.id,
    tags: ['app:1'],
    analysis,
    lines: lines && {
      baseLayers: 1,
      lines: [
        undefined,
        ...lines.map((start) => ({ start, end: start, confidence: 'exact' as const })),
      ],
    },
    dockerfile: lines && { text: '', uri: undefined },
  };
}
