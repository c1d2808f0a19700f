export const apkCacheLeftMessages = {
  'apk-cache-left.title': 'apk cache left in the image',
  'apk-cache-left.message': 'apk {0} leaves the package index in the image.',
  'apk-cache-left.explanation':
    'Without --no-cache, apk downloads the package index to /var/cache/apk and leaves it in this layer: about 2 to 4 MB that nothing reads at run time. Use apk add --no-cache, which needs no apk update before it, or keep the folder in a cache mount.',
  'apk-cache-left.fix': 'Add --no-cache',
  'apk-cache-left.fixUpdate': 'Remove apk update, which --no-cache makes useless',
} as const;
