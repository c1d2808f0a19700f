/** Limits that an image must keep. Absent ones are not checked. */
export interface Thresholds {
  /** 0 to 1 */
  readonly lowestEfficiency?: number;
  readonly highestWastedBytes?: number;
  /** A ratio, 0 to 1, in spite of its name. */
  readonly highestUserWastedPercent?: number;
}

export interface ThresholdFigures {
  readonly efficiency: number;
  readonly wastedBytes: number;
  readonly userWastedPercent: number;
}

export interface Breach {
  readonly threshold: keyof Thresholds;
  readonly limit: number;
  readonly actual: number;
}

/** A figure that just meets its limit is within it, as in dive's code (its manual says otherwise). */
export function breaches(figures: ThresholdFigures, limits: Thresholds): readonly Breach[] {
  const { lowestEfficiency, highestWastedBytes, highestUserWastedPercent } = limits;
  const found: Breach[] = [];
  if (lowestEfficiency !== undefined && figures.efficiency < lowestEfficiency) {
    found.push({
      threshold: 'lowestEfficiency',
      limit: lowestEfficiency,
      actual: figures.efficiency,
    });
  }
  if (highestWastedBytes !== undefined && figures.wastedBytes > highestWastedBytes) {
    found.push({
      threshold: 'highestWastedBytes',
      limit: highestWastedBytes,
      actual: figures.wastedBytes,
    });
  }
  if (
    highestUserWastedPercent !== undefined &&
    figures.userWastedPercent > highestUserWastedPercent
  ) {
    found.push({
      threshold: 'highestUserWastedPercent',
      limit: highestUserWastedPercent,
      actual: figures.userWastedPercent,
    });
  }
  return found;
}

/** `0.95`; undefined for anything that is no number from 0 to 1. */
export function parseRatio(text: string): number | undefined {
  const ratio = Number(text);
  return text.trim() !== '' && ratio >= 0 && ratio <= 1 ? ratio : undefined;
}

const units: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 };
const binaryUnits: Readonly<Record<string, number>> = {
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
  t: 2 ** 40,
};

/** `2500`, `20MB` (decimal), `20MiB` (binary); undefined for anything else. */
export function parseByteCount(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)b?\s*$/i.exec(text);
  if (match === null) return undefined;
  const [, digits = '', unit = '', binary = ''] = match;
  const factor = (binary === '' ? units : binaryUnits)[unit.toLowerCase()];
  return factor === undefined ? undefined : Math.floor(Number(digits) * factor);
}
