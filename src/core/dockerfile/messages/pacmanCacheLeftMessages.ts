export const pacmanCacheLeftMessages = {
  'pacman-cache-left.title': 'pacman cache left in the image',
  'pacman-cache-left.message': '{0} leaves what it downloads in {1}.',
  'pacman-cache-left.explanation':
    'pacman keeps every package that it downloads in {0}: the compressed form of all that this RUN installs, once more. Nothing reads it at run time. Add {1} behind the last install, or keep the folder in a cache mount. pacman -Scc --noconfirm answers its own question with no and leaves the files.',
} as const;
