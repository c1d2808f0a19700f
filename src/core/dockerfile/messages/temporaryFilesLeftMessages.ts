export const temporaryFilesLeftMessages = {
  'temporary-files-left.title': 'Temporary files left in the image',
  'temporary-files-left.message': '{0} stays in the image.',
  'temporary-files-left.explanation':
    'Nothing empties /tmp or /var/tmp of an image: what an instruction leaves there is in its layer for good, and a later RUN can only hide it. Remove it in the same RUN, mount a tmpfs over the folder while the RUN lasts, or bind a file that only one RUN needs into it instead of copying it.',
  'temporary-files-left.related': '{0} is written here',
  'temporary-files-left.fixRemove': 'Remove {0} in the same RUN',
  'temporary-files-left.fixMount': 'Keep /tmp out of the layer with a tmpfs mount',
  'temporary-files-left.fixBind': 'Bind {0} into the RUN that uses it instead of copying it',
} as const;
