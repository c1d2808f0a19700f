export const removedInLaterLayerMessages = {
  'removed-in-later-layer.title': 'Removed in a later layer',
  'removed-in-later-layer.message':
    'Removing {0} here frees nothing: the image keeps what an earlier layer holds.',
  'removed-in-later-layer.explanation':
    'Every RUN, COPY and ADD makes a layer, and a layer is never changed again. Removing a file in a later one adds a mark that hides it, but whoever pulls the image still downloads it. Remove it in the same RUN that writes it, or do not write it at all: bind it into the RUN that needs it with --mount=type=bind, or make it in a stage of its own and copy only the result.',
  'removed-in-later-layer.related': '{0} is written here',
  'removed-in-later-layer.fixMove': 'Remove it in the RUN that writes it',
  'removed-in-later-layer.fixMerge': 'Join the two RUNs into one layer',
  'removed-in-later-layer.fixMount':
    'Bind {0} into this RUN instead of copying it (it is read-only there)',
} as const;
