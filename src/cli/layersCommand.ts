import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { wasteShares } from '../core/layers/accounting/wasteShares.ts';
import type { ImageAnalysis } from '../core/layers/imageAnalysis.ts';
import { analyseImage } from '../core/layers/imageAnalysis.ts';
import { parseDiveRules } from '../core/layers/report/diveRules.ts';
import { baseLayersOf, layerReport } from '../core/layers/report/layerReport.ts';
import type { Breach, Thresholds } from '../core/layers/report/thresholds.ts';
import { breaches } from '../core/layers/report/thresholds.ts';
import { readLayerSource } from './layerSource.ts';
import { layersText } from './layersText.ts';
import { mapDockerfile } from './mapDockerfile.ts';
import { layersUsage, readLayersArguments } from './readLayersArguments.ts';

/** What a command needs of its process. */
export interface CommandOutput {
  /** The folder that relative paths mean. */
  readonly folder: string;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
}

/** Resolves with the exit status: 0 within all limits, 1 beyond one, 2 when there is nothing to say. */
export async function layersCommand(
  args: readonly string[],
  output: CommandOutput,
): Promise<0 | 1 | 2> {
  if (args.includes('--help')) {
    output.write(layersUsage);
    return 0;
  }
  const wanted = readLayersArguments(args);
  if (typeof wanted === 'string') {
    output.writeError(`${wanted}\n${layersUsage}`);
    return 2;
  }
  try {
    const diveLimits = await readDiveLimits(output.folder);
    const { image, name, engine } = await readLayerSource(wanted.subject, output.folder);
    try {
      const file = wanted.dockerfile;
      const mapped =
        file === undefined
          ? undefined
          : await mapDockerfile(image, path.resolve(output.folder, file), engine);
      if (file !== undefined && mapped === undefined) {
        output.writeError(`${wanted.subject} was not built from ${file}.\n`);
      }
      const analysis = analyseImage(image);
      const report = layerReport(analysis, name, mapped);
      const isJson = wanted.format === 'json';
      output.write(isJson ? `${JSON.stringify(report, null, 2)}\n` : layersText(report, analysis));
      const found = [
        ...exactBreaches(analysis, baseLayersOf(analysis, mapped), wanted.limits),
        // What the command line sets replaces what the file says.
        ...breaches(analysis.dive, diveLimits)
          .filter(({ threshold }) => wanted.limits[threshold] === undefined)
          .map((breach) => `.dive-ci: ${sentence(breach)}`),
      ];
      for (const each of found) output.writeError(`${each}\n`);
      return found.length > 0 ? 1 : 0;
    } finally {
      engine?.dispose();
    }
  } catch (error) {
    output.writeError(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function exactBreaches(
  { accounting }: ImageAnalysis,
  baseLayers: number,
  limits: Thresholds,
): readonly string[] {
  const { efficiency, wastedBytes } = accounting;
  const { userWastedPercent } = wasteShares(accounting, baseLayers);
  return breaches({ efficiency, wastedBytes, userWastedPercent }, limits).map(sentence);
}

/** None without a file. */
async function readDiveLimits(folder: string): Promise<Thresholds> {
  const text = await readFile(path.join(folder, '.dive-ci'), 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  const rules = parseDiveRules(text);
  if ('badRule' in rules) throw new Error(`.dive-ci: ${rules.badRule} makes no sense.`);
  return rules.limits;
}

function sentence({ threshold, limit, actual }: Breach): string {
  const option = threshold.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${option} is ${limit}, the image has ${actual}`;
}
