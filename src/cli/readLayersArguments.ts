import { parseArgs } from 'node:util';
import type { Thresholds } from '../core/layers/report/thresholds.ts';
import { parseByteCount, parseRatio } from '../core/layers/report/thresholds.ts';

export interface LayersArguments {
  /** An image's name or id, an archive's file name, or `-` for an archive on standard input. */
  readonly subject: string;
  readonly dockerfile: string | undefined;
  readonly format: 'text' | 'json';
  readonly limits: Thresholds;
}

export const layersUsage = `Usage: stevedore layers IMAGE|ARCHIVE [options]

Says where an image's bytes go: what each layer ships, what later layers waste of it, and which
Dockerfile lines made it. ARCHIVE is a file by docker save or buildctl (- for standard input).

Options:
  --dockerfile FILE                  name the lines of this Dockerfile
  --format text|json                 default text
  --lowest-efficiency R              fail below this share of live bytes, 0 to 1
  --highest-wasted-bytes N           fail above this many wasted bytes: 2500, 20MB, 20MiB
  --highest-user-wasted-percent R    fail when more of the own layers is wasted, 0 to 1
  --help

A .dive-ci file in the current folder is honoured: its limits are for dive's own figures.
Exit status: 0 within all limits, 1 beyond one, 2 when there is nothing to say.
`;

/** @returns a sentence about what is wrong, where something is */
export function readLayersArguments(args: readonly string[]): LayersArguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dockerfile: { type: 'string' },
        format: { type: 'string', default: 'text' },
        'lowest-efficiency': { type: 'string' },
        'highest-wasted-bytes': { type: 'string' },
        'highest-user-wasted-percent': { type: 'string' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [subject] = positionals;
  if (subject === undefined || positionals.length > 1) return 'Name one image or archive.';
  const { format } = values;
  if (format !== 'text' && format !== 'json') return `--format is text or json, not ${format}.`;
  const limits = readLimits(values);
  if (typeof limits === 'string') return limits;
  return { subject, dockerfile: values.dockerfile, format, limits };
}

const limitOptions = [
  ['lowest-efficiency', 'lowestEfficiency', parseRatio],
  ['highest-wasted-bytes', 'highestWastedBytes', parseByteCount],
  ['highest-user-wasted-percent', 'highestUserWastedPercent', parseRatio],
] as const;

function readLimits(values: Readonly<Record<string, unknown>>): Thresholds | string {
  const limits: Record<string, number> = {};
  for (const [option, name, parse] of limitOptions) {
    const text = values[option];
    if (typeof text !== 'string') continue;
    const limit = parse(text);
    if (limit === undefined) return `--${option} ${text} makes no sense.`;
    limits[name] = limit;
  }
  return limits;
}
