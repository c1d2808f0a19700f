import type { ImageLayer } from '../layeredImage.ts';
import type { LayerLine, LayerLines } from './layerLines.ts';
import { lineageOf } from './lineage.ts';
import type { BuildProvenance, ProvenanceStep } from './provenance.ts';
import type { LineRange, Recipe } from '../../model/recipe.ts';

type LayerDigests = Pick<ImageLayer, 'digest' | 'blobDigest'>;

/**
 * Names the lines of layers by BuildKit's record: a step that left k layers, equal to the image's first k, made the
 * k-th. The record names layers as the engine's store does, by uncompressed or by stored content. Undefined when it
 * is the record of another image.
 *
 * @param recipe the Dockerfile of the record, parsed, to tell the stages apart that share a step
 */
export function mapProvenance(
  provenance: BuildProvenance,
  layers: readonly LayerDigests[],
  recipe?: Recipe,
): LayerLines | undefined {
  const byStored = stepsByLayer(
    provenance,
    layers.map(({ blobDigest }) => blobDigest),
  );
  const byContent = stepsByLayer(
    provenance,
    layers.map(({ digest }) => digest),
  );
  const found = count(byStored) > count(byContent) ? byStored : byContent;
  // Builds on the same base share layers: only a record that knows the topmost one is this image's.
  if ((found.at(-1)?.length ?? 0) === 0) return undefined;
  const own = found.map((steps) => steps.filter(({ isSource }) => !isSource));
  const isTargets = lineageTest(own, recipe);
  const lines = own.map((steps) => lineOf(steps, isTargets));
  const firstOwn = lines.findIndex((line) => line !== undefined);
  const lastSource = found.findLastIndex((steps) => steps.some(({ isSource }) => isSource));
  const base = lastSource === -1 ? firstOwn : lastSource + 1;
  return { lines, baseLayers: base === -1 ? layers.length : base };
}

/** By layer: the steps whose result is the image up to this layer. */
function stepsByLayer(
  { steps }: BuildProvenance,
  digests: readonly string[],
): readonly (readonly ProvenanceStep[])[] {
  const found: ProvenanceStep[][] = digests.map(() => []);
  for (const step of steps) {
    for (const chain of step.chains) {
      if (chain.every((digest, index) => digest === digests[index])) {
        found[chain.length - 1]?.push(step);
      }
    }
  }
  return found;
}

function count(steps: readonly (readonly ProvenanceStep[])[]): number {
  return steps.filter(({ length }) => length > 0).length;
}

function lineOf(
  steps: readonly ProvenanceStep[],
  isTargets: (place: LineRange) => boolean,
): LayerLine | undefined {
  const places = steps.flatMap((step) => step.places);
  const place = places.find(isTargets) ?? places[0];
  return place === undefined ? undefined : { ...place, confidence: 'exact' };
}

/** Tells whether a line is in the built stage or in one that it is based on. */
function lineageTest(
  steps: readonly (readonly ProvenanceStep[])[],
  recipe: Recipe | undefined,
): (place: LineRange) => boolean {
  if (recipe === undefined) return () => true;
  const isPlain = ({ places }: ProvenanceStep) => places.length === 1;
  // The topmost layer whose step stands in one place only tells which stage was built.
  const last = steps.findLast((each) => each.some(isPlain))?.find(isPlain)?.places[0]?.start ?? 0;
  const target = recipe.stages.findLastIndex(({ from }) => from.start <= last);
  if (target === -1) return () => true;
  const { stages } = lineageOf(recipe, target);
  return ({ start }) => {
    const stage = recipe.stages.findLastIndex(({ from }) => from.start <= start);
    return stages.includes(stage);
  };
}
