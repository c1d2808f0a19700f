import { parseByteCount } from './thresholds.ts';

/** A limit that an image is over. */
export interface OverBudget {
  readonly pattern: string;
  readonly limit: number;
}

/**
 * The budget that an image breaks, the first pattern that fits its name deciding. `*` stands for any text; a pattern
 * without a tag fits every tag. Sizes that make no sense are left out.
 *
 * @param budgets by pattern: a size such as `200 MB` or `1.5GiB`
 */
export function overBudget(
  image: string,
  bytes: number,
  budgets: Readonly<Record<string, unknown>>,
): OverBudget | undefined {
  for (const [pattern, size] of Object.entries(budgets)) {
    const limit = typeof size === 'string' ? parseByteCount(size) : undefined;
    if (limit === undefined || !fits(image, pattern)) continue;
    return bytes > limit ? { pattern, limit } : undefined;
  }
  return undefined;
}

function fits(image: string, pattern: string): boolean {
  const hasTag = /:[^/]*$/.test(pattern);
  const name = hasTag ? image : image.replace(/:[^/]*$/, '');
  const escaped = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('.*')}$`).test(name);
}
