import type { Clues } from '../clues.ts';
import type { ProjectTree, SourceText } from '../projectTree.ts';

/** Where a version may be written: a file, and what stands before and behind it. */
export interface VersionPlace {
  readonly path: string;
  /** The first group is the version. */
  readonly pattern: RegExp;
}

/** How much of a version an image's tag names: `24` or `3.13`. */
export type Precision = 1 | 2;

/**
 * The version that the first place with one says, cut to the precision; otherwise `usual`, which becomes a doubt. A lower
 * bound (`>=18`) that `usual` meets means `usual`.
 */
export async function readVersion(
  tree: ProjectTree,
  clues: Clues,
  places: readonly VersionPlace[],
  usual: string,
  precision: Precision = 1,
): Promise<string> {
  for (const { path, pattern } of places) {
    const source = await tree.read(path);
    const match = source && pattern.exec(source.text);
    if (!source || match?.[1] === undefined) continue;
    const version = chooseVersion(match[1], usual, precision);
    if (version === undefined) continue;
    clues.saw('version', match[1].trim(), source, placeOf(source, match));
    return version;
  }
  clues.doubt('version', usual);
  return usual;
}

function placeOf({ text }: SourceText, match: RegExpExecArray): number {
  return text.indexOf(match[1] ?? '', match.index);
}

/** The version of an image for a range such as `^20.1`, `>=3.9,<4`, `18 || 20`; undefined for none such as `lts/*`. */
export function chooseVersion(
  range: string,
  usual: string,
  precision: Precision,
): string | undefined {
  const choices = range.split('||').flatMap((part) => {
    const match = /(>=|>|\^|~>|~=|~|==|=|<=|<)?\s*v?(\d+)(?:\.(\d+))?/.exec(part);
    if (!match?.[2]) return [];
    const [, operator = '', major, minor] = match;
    if (operator.startsWith('<')) return [];
    const version = precision === 2 && minor !== undefined ? `${major}.${minor}` : major;
    const isLowerBound = operator.startsWith('>=') || operator === '>';
    const isOpen = isLowerBound || (precision === 2 && operator === '^');
    const highest = precision === 1 ? highestBelow(part, usual) : usual;
    return isOpen && isAtLeast(highest, version) && isBelow(highest, part) ? [highest] : [version];
  });
  return choices.sort((a, b) => (isAtLeast(a, b) ? -1 : 1))[0];
}

export function isAtLeast(version: string, bound: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [boundMajor = 0, boundMinor = 0] = bound.split('.').map(Number);
  return major > boundMajor || (major === boundMajor && minor >= boundMinor);
}

function isBelow(version: string, range: string): boolean {
  const bound = /<\s*v?(\d+(?:\.\d+)?)/.exec(range)?.[1];
  return bound === undefined || !isAtLeast(version, bound);
}

/** The newest that a range such as `>=20 <23` allows: 22, an even one, since those are kept for long. */
function highestBelow(range: string, usual: string): string {
  const bound = Number(/<\s*v?(\d+)/.exec(range)?.[1] ?? Infinity);
  return bound > Number(usual) ? usual : String(bound - 1 - ((bound - 1) % 2));
}
