import { parseDockerfile } from '../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { toRecipe } from '../../../src/core/dockerfile/toRecipe.ts';
import type { BaseImage } from '../../../src/core/layers/mapping/alignRecipe.ts';
import { mapLayers } from '../../../src/core/layers/mapping/mapLayers.ts';
import type { BuiltImage } from './workshop.ts';

export const parseRecipe = (text: string) => toRecipe(parseDockerfile(text));

/** Own layers in order, as `3-5`; `~` before what is only structural, `?` for a layer without a line. */
export function mappedLines(
  built: BuiltImage,
  dockerfile: string,
  by: 'history' | 'provenance',
  bases: ReadonlyMap<string, BaseImage> = new Map(),
): string {
  const provenance = by === 'provenance' && built.provenance ? [built.provenance] : [];
  const sources = { recipe: parseRecipe(dockerfile), parseRecipe, provenance, bases };
  const mapped = mapLayers(built.image, sources);
  if (mapped === undefined) return 'nothing';
  return mapped.lines
    .slice(mapped.baseLayers)
    .map((line) => {
      if (line === undefined) return '?';
      const range = line.end > line.start ? `${line.start}-${line.end}` : `${line.start}`;
      return `${line.confidence === 'structural' ? '~' : ''}${range}`;
    })
    .join(' ');
}
