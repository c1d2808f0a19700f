import * as apkCacheLeft from './apkCacheLeft.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the documentation. */
export const ruleCatalogue: readonly Rule[] = [apkCacheLeft];
