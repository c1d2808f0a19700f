export const ownershipChangedInLaterLayerMessages = {
  'ownership-changed-in-later-layer.title': 'Owner or mode changed in a later layer',
  'ownership-changed-in-later-layer.message':
    '{0} stores the files in {1} a second time: an earlier layer holds them already.',
  'ownership-changed-in-later-layer.explanation':
    'A layer keeps whole files. When {0} touches a file of an earlier layer, the file goes into this layer once more with all its bytes, and both copies are in the image. Set the owner and the mode while copying (COPY --chown=user:group --chmod=755), or run {0} in the same RUN that makes the files. The user must exist before the COPY that names it; a number always works.',
  'ownership-changed-in-later-layer.related': '{0} is written here',
  'ownership-changed-in-later-layer.fix': 'Copy with {0} instead',
} as const;
