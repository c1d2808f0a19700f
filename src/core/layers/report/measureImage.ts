import { heaviestFiles } from '../accounting/heaviestFiles.ts';
import type { ImageAnalysis } from '../imageAnalysis.ts';
import type { LayerLine, LayerLines } from '../mapping/layerLines.ts';
import type {
  ExactLine,
  MeasuredLine,
  MeasuredPath,
  Measurement,
} from '../../model/measurement.ts';
import { measureCaches } from './measureCaches.ts';
import { measureWaste } from './measureWaste.ts';

export interface MeasureOptions {
  /** What people call the image. */
  readonly name: string;
  readonly dockerfile: string;
  readonly historyBytes: number;
  /** By one-based first line of an instruction: how long it took. */
  readonly milliseconds?: ReadonlyMap<number, number>;
}

const mostFiles = 40;

/** An analysis as figures for each line of the Dockerfile that the image was built from. */
export function measureImage(
  analysis: ImageAnalysis,
  mapped: LayerLines,
  { name, dockerfile, historyBytes, milliseconds }: MeasureOptions,
): Measurement {
  const { image, accounting, dive } = analysis;
  const { ranges, lineOfLayer } = numberLines(mapped);
  const waste = measureWaste(analysis, lineOfLayer);
  const caches = measureCaches(analysis, lineOfLayer);
  const base = accounting.layers.slice(0, mapped.baseLayers);
  const lines = ranges.map((range, index): MeasuredLine => {
    const layers = accounting.layers.filter((_, layer) => lineOfLayer[layer] === index);
    const sum = (key: 'bytes' | 'liveBytes' | 'wastedCreatedBytes' | 'wastedCausedBytes') =>
      layers.reduce((total, layer) => total + layer[key], 0);
    const time = milliseconds?.get(range.start);
    const exact: ExactLine = {
      liveBytes: sum('liveBytes'),
      wastedCreatedBytes: sum('wastedCreatedBytes'),
      wastedCausedBytes: sum('wastedCausedBytes'),
      ...filesOf(analysis, lineOfLayer, index),
      caches: caches.get(index) ?? [],
    };
    return {
      ...range,
      bytes: sum('bytes'),
      exact,
      ...(time !== undefined && { milliseconds: time }),
    };
  });
  return {
    image: name,
    imageId: image.id,
    dockerfile,
    historyBytes,
    lines,
    exact: {
      shippedBytes: accounting.shippedBytes,
      liveBytes: accounting.liveBytes,
      wastedBytes: accounting.wastedBytes,
      efficiency: accounting.efficiency,
      diveEfficiency: dive.efficiency,
      baseBytes: base.reduce((sum, { bytes }) => sum + bytes, 0),
      waste,
    },
  };
}

/** Several layers may come from one line, as those of ONBUILD triggers come from FROM. */
function numberLines({ lines }: LayerLines): {
  readonly ranges: readonly LayerLine[];
  readonly lineOfLayer: readonly (number | undefined)[];
} {
  const ranges: LayerLine[] = [];
  const lineOfLayer = lines.map((line) => {
    if (line === undefined) return undefined;
    const known = ranges.findIndex(({ start, end }) => start === line.start && end === line.end);
    return known === -1 ? ranges.push(line) - 1 : known;
  });
  return { ranges, lineOfLayer };
}

function filesOf(
  { image }: ImageAnalysis,
  lineOfLayer: readonly (number | undefined)[],
  line: number,
): Pick<ExactLine, 'files' | 'hasAllFiles'> {
  const files: MeasuredPath[] = image.layers
    .filter((_, layer) => lineOfLayer[layer] === line)
    .flatMap(({ contents }) => heaviestFiles(contents, mostFiles + 1))
    .map(({ path, bytes }) => ({ path: image.paths.path(path), bytes }))
    .sort((left, right) => right.bytes - left.bytes);
  return { files: files.slice(0, mostFiles), hasAllFiles: files.length <= mostFiles };
}
