export const cleanupInOwnLayerMessages = {
  'cleanup-in-own-layer.title': 'Clean-up in a layer of its own',
  'cleanup-in-own-layer.message':
    'This clean-up of {0} frees nothing: an earlier layer holds what it removes.',
  'cleanup-in-own-layer.explanation':
    'Every RUN makes a layer, and a layer is never changed again. What an earlier RUN left of {0} (caches, package lists, packages) is in its layer for good; removing it here adds marks that hide it, and the image stays as big as it was. Clean up at the end of the RUN that installs.',
  'cleanup-in-own-layer.related': 'What it removes is written here',
  'cleanup-in-own-layer.merge': 'Join it with the RUN that it cleans up after',
  'cleanup-in-own-layer.move': 'Clean up in the RUN that installs',
} as const;
