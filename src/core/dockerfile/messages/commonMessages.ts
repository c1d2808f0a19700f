export const commonMessages = {
  'fix.cacheMount': 'Keep {0} in a cache mount',
} as const;
