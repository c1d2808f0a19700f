import type { MeasuredWaste, MeasuredWasteKind } from '../../model/measurement.ts';
import type { Finding } from '../finding.ts';
import type { FindingRule } from '../findingRule.ts';
import type { BuiltLine, BuiltLines } from './measuredLines.ts';

/** How bytes go in the faults that one instruction does to the files of another. */
const layerRules: Readonly<Partial<Record<FindingRule, readonly MeasuredWasteKind[]>>> = {
  'removed-in-later-layer': ['removed', 'replaced'],
  'ownership-changed-in-later-layer': ['attributes'],
  'rewritten-in-later-layer': ['overwritten', 'removed', 'attributes', 'replaced'],
};

interface CacheRule {
  /** What the layer analysis calls the caches. */
  readonly caches: readonly string[];
  /** Whether the cache is nowhere else, so that an empty folder proves that there is none. */
  readonly isFixed: boolean;
}

const cacheRules: Readonly<Partial<Record<FindingRule, CacheRule>>> = {
  'apt-lists-left': { caches: ['apt-lists'], isFixed: true },
  'apk-cache-left': { caches: ['apk-cache'], isFixed: true },
  'dnf-cache-left': { caches: ['dnf-cache'], isFixed: true },
  'zypper-cache-left': { caches: ['zypper-cache'], isFixed: true },
  'pacman-cache-left': { caches: ['pacman-cache'], isFixed: true },
  'pip-cache-left': { caches: ['pip-cache'], isFixed: false },
  'npm-cache-left': { caches: ['npm-cache'], isFixed: false },
  'yarn-cache-left': { caches: ['yarn-cache'], isFixed: false },
};

/** Rules about a file that an instruction ships and nobody needs. */
const fileRules: ReadonlySet<FindingRule> = new Set<FindingRule>([
  'archive-kept',
  'copied-archive-extracted',
  'remote-archive-added',
]);

export function isLayerRule(rule: FindingRule): boolean {
  return rule in layerRules;
}

export function isCacheRule(rule: FindingRule): boolean {
  return rule in cacheRules || rule === 'tool-cache-left';
}

/**
 * The bytes of a finding as the image has them: 0 when the image proves it wrong, undefined when the image cannot tell.
 *
 * @param others findings of the same rule on the same instruction
 */
export function measureFinding(
  finding: Finding,
  others: number,
  lines: BuiltLines,
): number | undefined {
  const { rule, range } = finding;
  const line = lines.at(range.start.line + 1);
  if (line === undefined) return undefined;
  const kinds = layerRules[rule];
  if (kinds !== undefined) return layerBytes(finding, others, kinds, line, lines);
  const cache = cacheRules[rule];
  if (cache !== undefined) return cacheBytes(cache, line);
  return fileRules.has(rule) ? fileBytes(finding, lines) : undefined;
}

function layerBytes(
  finding: Finding,
  others: number,
  kinds: readonly MeasuredWasteKind[],
  line: BuiltLine,
  lines: BuiltLines,
): number | undefined {
  const waste = lines.killedBy(line).filter(({ kind }) => kinds.includes(kind));
  const total = sum(waste.map(({ bytes }) => bytes));
  // With several on one instruction, each has what lies at the paths that it names.
  if (total === 0 || others === 0) return total;
  const named = pathsOf(finding);
  const found = sum(waste.map((each) => bytesWithin(each, named)));
  return found === 0 ? undefined : found;
}

function bytesWithin({ paths }: MeasuredWaste, named: readonly string[]): number {
  const within = paths.filter(({ path }) =>
    named.some((name) => path === name || path.startsWith(`${name}/`)),
  );
  return sum(within.map(({ bytes }) => bytes));
}

function cacheBytes({ caches, isFixed }: CacheRule, { exact }: BuiltLine): number | undefined {
  const bytes = sum(
    exact.caches.filter(({ rule }) => caches.includes(rule)).map((each) => each.bytes),
  );
  if (bytes > 0 || isFixed) return bytes;
  const isElsewhere = !exact.hasAllFiles || exact.files.some(({ path }) => /cache/i.test(path));
  return isElsewhere ? undefined : 0;
}

function fileBytes(finding: Finding, lines: BuiltLines): number | undefined {
  const named = pathsOf(finding);
  const wanted = [finding.range, ...finding.related.map(({ range }) => range)];
  const shipping = new Set(wanted.map(({ start }) => lines.at(start.line + 1)));
  const found = [...shipping].flatMap(
    (line) => line?.exact.files.filter(({ path }) => named.includes(path)) ?? [],
  );
  return found.length === 0 ? undefined : sum(found.map(({ bytes }) => bytes));
}

/** Messages name what they are about: `/tmp/a, /tmp/b`. */
function pathsOf({ message }: Finding): readonly string[] {
  return message.args
    .flatMap((argument) => String(argument).split(', '))
    .map((path) => path.replace(/…$/, '').replace(/\/$/, ''))
    .filter((path) => path.startsWith('/'));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
