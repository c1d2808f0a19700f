import { parse } from 'yaml';
import { asRecord } from '../archive/jsonValue.ts';
import { parseByteCount, parseRatio } from './thresholds.ts';
import type { Thresholds } from './thresholds.ts';

/** What dive checks where a file does not say. */
const defaults: readonly (readonly [keyof Thresholds, number])[] = [
  ['lowestEfficiency', 0.9],
  ['highestUserWastedPercent', 0.1],
];

/**
 * Reads a `.dive-ci` file, with the keys of older and newer versions. Its limits are meant for dive's own figures.
 *
 * @returns the name of the first rule whose value makes no sense, where there is one
 */
export function parseDiveRules(
  text: string,
): { readonly limits: Thresholds } | { readonly badRule: string } {
  const rules = rulesOf(text);
  if (rules === undefined) return { badRule: 'rules' };
  const limits = new Map(defaults);
  for (const [key, value] of Object.entries(rules)) {
    const name = camelCase(key);
    if (!isThreshold(name)) continue;
    const setting = typeof value === 'string' ? value : JSON.stringify(value);
    if (isOff(setting)) {
      limits.delete(name);
      continue;
    }
    const limit = name === 'highestWastedBytes' ? parseByteCount(setting) : parseRatio(setting);
    if (limit === undefined) return { badRule: key };
    limits.set(name, limit);
  }
  return { limits: Object.fromEntries(limits) };
}

function rulesOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const file: unknown = parse(text);
    const rules = asRecord(file)?.['rules'];
    return file === null || rules === null || rules === undefined ? {} : asRecord(rules);
  } catch {
    return undefined;
  }
}

function camelCase(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function isThreshold(name: string): name is keyof Thresholds {
  return /^(lowestEfficiency|highestWastedBytes|highestUserWastedPercent)$/.test(name);
}

function isOff(setting: string): boolean {
  return ['', 'disabled', 'off', 'false', 'null'].includes(setting.trim().toLowerCase());
}
