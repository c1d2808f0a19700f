export const zypperCacheLeftMessages = {
  'zypper-cache-left.title': 'zypper cache left in the image',
  'zypper-cache-left.message': '{0} leaves what it downloads in {1}.',
  'zypper-cache-left.explanation':
    'zypper downloads and solves the metadata of every repository into {0}, about 20 to 60 MB on openSUSE and SLE, in this layer. Nothing reads it at run time. Add {1} behind the last install, or keep the folder in a cache mount.',
} as const;
