export const yarnCacheLeftMessages = {
  'yarn-cache-left.title': 'yarn cache left in the image',
  'yarn-cache-left.message': '{0} keeps a copy of what it downloads in {1}.',
  'yarn-cache-left.explanation':
    'yarn stores every package that it installs, unpacked, in {0}, on top of node_modules: 80 to 500 MB in published images. Nothing reads it at run time. Add {1} behind the last yarn command of this RUN, or keep the folder in a cache mount, which also makes the next build faster.',
} as const;
