import type { PruneQuestion } from './pruneQuestion.ts';

/** Whether an object is one of those that a narrowed prune is about: by age and labels, as engines filter. */
export function isMeant(
  object: {
    /** Unix seconds. */
    readonly createdAt: number;
    readonly labels: Readonly<Record<string, string>>;
  },
  { createdBefore, labels }: Pick<PruneQuestion, 'createdBefore' | 'labels'>,
): boolean {
  if (createdBefore !== undefined && object.createdAt >= createdBefore) return false;
  return (labels ?? []).every((label) => {
    const [key = '', ...value] = label.split('=');
    const found = object.labels[key];
    return found !== undefined && (value.length === 0 || found === value.join('='));
  });
}

export function isNarrowed({ createdBefore, labels }: PruneQuestion): boolean {
  return createdBefore !== undefined || (labels ?? []).length > 0;
}

/** The same for the engine. */
export function narrowingFilters({
  createdBefore,
  labels = [],
}: PruneQuestion): Readonly<Record<string, readonly string[]>> {
  return {
    ...(createdBefore !== undefined && { until: [String(createdBefore)] }),
    ...(labels.length > 0 && { label: labels }),
  };
}
