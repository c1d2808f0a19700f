export const npmCacheLeftMessages = {
  'npm-cache-left.title': 'npm cache left in the image',
  'npm-cache-left.message': '{0} keeps a copy of what it downloads in {1}.',
  'npm-cache-left.explanation':
    'npm stores every package that it downloads in {0}, compressed, on top of node_modules: tens of MB for a small application, over 100 MB for a big one. Nothing reads it at run time. Add {1} behind the last npm command of this RUN, or keep the folder in a cache mount, which also makes the next build faster.',
} as const;
