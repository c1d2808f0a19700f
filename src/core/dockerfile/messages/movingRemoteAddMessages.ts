export const movingRemoteAddMessages = {
  'moving-remote-add.title': 'Moving download before an installation',
  'moving-remote-add.message':
    'What {0} holds changes without notice, and every RUN behind it starts anew when it does.',
  'moving-remote-add.explanation':
    'The builder asks {0} at every build. When the answer is another file, this layer and all layers behind it are made again, and pushed again with the release. Add it behind the installation of packages, or name a version that stays: a tag or commit in the address, or --checksum.',
  'moving-remote-add.related': 'This runs again whenever the download changes',
  'moving-remote-add.fix': 'Move it behind line {0}',
} as const;
