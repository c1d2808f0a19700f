export const commonMessages = {
  'fix.cacheMount': 'Keep {0} in a cache mount',
  'fix.cleanUp': 'Run {0} in the same RUN',
  'fix.addArgument': 'Add {0}',
} as const;
