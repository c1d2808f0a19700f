/** Faults that only a built image shows. */
export const measuredRules = ['measured-waste'] as const;

export type MeasuredRule = (typeof measuredRules)[number];
