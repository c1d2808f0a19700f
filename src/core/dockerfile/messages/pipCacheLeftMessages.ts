export const pipCacheLeftMessages = {
  'pip-cache-left.title': 'pip cache left in the image',
  'pip-cache-left.message': 'pip keeps a copy of what it downloads in {0}.',
  'pip-cache-left.explanation':
    'pip stores every download and every wheel that it builds in {0}, in this layer, on top of what it installs: some 5 to 30 MB for a small application, hundreds with machine-learning packages. Nothing reads it at run time. Use pip install --no-cache-dir, or keep the folder in a cache mount, which also makes the next build faster.',
  'pip-cache-left.fix': 'Add --no-cache-dir',
} as const;
