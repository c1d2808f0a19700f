import { asList, asRecord, asRecords, asText } from '../archive/jsonValue.ts';
import type { JsonRecord } from '../archive/jsonValue.ts';
import type { LineRange } from '../../model/recipe.ts';

/** What BuildKit's own record of a build says about layers and lines. */
export interface BuildProvenance {
  /** The Dockerfile as it was built; undefined when the record does not hold it. */
  readonly dockerfile: string | undefined;
  /** As the builder knew it; relative to the build context. */
  readonly fileName: string | undefined;
  readonly steps: readonly ProvenanceStep[];
}

export interface ProvenanceStep {
  readonly id: string;
  /** Whether the step fetched an image. */
  readonly isSource: boolean;
  /** Where it stands; several places when stages share the step. */
  readonly places: readonly LineRange[];
  /** Digests of all layers from the bottom up to this step, once per result. */
  readonly chains: readonly (readonly string[])[];
}

const metadataKey = 'https://mobyproject.org/buildkit@v1#metadata';

/**
 * Reads SLSA provenance by BuildKit, v0.2 or v1, as a bare predicate or inside an in-toto statement. Undefined for
 * anything without layers, such as the short form (`mode=min`) that is attached to images by default.
 */
export function parseProvenance(document: unknown): BuildProvenance | undefined {
  const root = asRecord(document);
  const predicate = asRecord(root?.['predicate']) ?? root;
  const v1 = asRecord(asRecord(predicate?.['runDetails'])?.['metadata']);
  const metadata =
    asRecord(asRecord(predicate?.['metadata'])?.[metadataKey]) ??
    asRecord(v1?.['buildkit_metadata']) ??
    asRecord(v1?.[metadataKey]);
  const source = asRecord(metadata?.['source']);
  const layers = asRecord(metadata?.['layers']);
  if (source === undefined || layers === undefined) return undefined;
  const info = asRecords(source['infos'])[0];
  const encoded = asText(info?.['data']);
  return {
    dockerfile: encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8'),
    fileName: asText(info?.['filename']),
    steps: stepsOf(asRecord(source['locations']) ?? {}, layers, sourceSteps(predicate)),
  };
}

function stepsOf(
  locations: JsonRecord,
  layers: JsonRecord,
  sources: ReadonlySet<string>,
): readonly ProvenanceStep[] {
  const chains = new Map<string, (readonly string[])[]>();
  for (const [result, found] of Object.entries(layers)) {
    const id = result.split(':')[0] ?? result;
    const digests = asList(found).map((chain) =>
      asRecords(chain).map((layer) => asText(layer['digest']) ?? ''),
    );
    chains.set(id, [...(chains.get(id) ?? []), ...digests]);
  }
  return [...chains].map(([id, found]) => ({
    id,
    isSource: sources.has(id),
    places: placesOf(locations[id]),
    chains: found.filter((chain) => chain.length > 0),
  }));
}

/** BuildKit gives a range per line of an instruction. */
function placesOf(location: unknown): readonly LineRange[] {
  return asRecords(asRecord(location)?.['locations']).flatMap((place) => {
    // Only the Dockerfile itself counts; it is the first source and then not named.
    if (typeof place['sourceIndex'] === 'number' && place['sourceIndex'] !== 0) return [];
    const lines = asRecords(place['ranges']).flatMap((range) => [
      lineOf(range['start']),
      lineOf(range['end']),
    ]);
    return lines.length === 0 ? [] : [{ start: Math.min(...lines), end: Math.max(...lines) }];
  });
}

function lineOf(position: unknown): number {
  const line = asRecord(position)?.['line'];
  return typeof line === 'number' ? line : 1;
}

function sourceSteps(predicate: JsonRecord | undefined): ReadonlySet<string> {
  const definition = asRecord(predicate?.['buildDefinition']);
  const config =
    asRecord(predicate?.['buildConfig']) ??
    asRecord(asRecord(definition?.['internalParameters'])?.['buildConfig']);
  const steps = asRecords(config?.['llbDefinition']).filter((step) => {
    const operation = asRecord(step['op']);
    return asRecord(operation?.['Op'])?.['source'] !== undefined;
  });
  return new Set(steps.map((step) => asText(step['id']) ?? ''));
}
