/** The first names of a list, and how many more there are: a dialog has room for only so many. */
export interface ShownNames {
  readonly names: readonly string[];
  readonly more: number;
}

export function toShownNames(names: readonly string[], limit: number): ShownNames {
  // One more name takes no more room than “and 1 more”.
  const shown = names.length <= limit + 1 ? names : names.slice(0, limit);
  return { names: shown, more: names.length - shown.length };
}
