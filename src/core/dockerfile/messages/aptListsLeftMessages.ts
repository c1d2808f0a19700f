export const aptListsLeftMessages = {
  'apt-lists-left.title': 'apt package lists left in the image',
  'apt-lists-left.message': 'The package lists that this update downloads stay in the image.',
  'apt-lists-left.explanation':
    'apt update fills /var/lib/apt/lists, 18 to 40 MB on Debian and Ubuntu, and nothing reads them at run time. Only removing them in the same RUN keeps them out of the layer; a later RUN hides them but does not free the bytes. Add rm -rf /var/lib/apt/lists/* (or apt-get dist-clean) behind the last apt command, or keep the folder in a cache mount.',
  'apt-lists-left.fix': 'Remove the package lists in the same RUN',
  'apt-lists-left.merge': 'Join the RUN that needs the lists and remove them there',
} as const;
