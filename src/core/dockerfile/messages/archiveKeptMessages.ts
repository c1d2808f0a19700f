export const archiveKeptMessages = {
  'archive-kept.title': 'Downloaded archive kept after unpacking',
  'archive-kept.message': '{0} stays in the image after it is unpacked.',
  'archive-kept.explanation':
    'The archive and what comes out of it are both in this layer, so the image carries the same content twice. Remove the archive in the same RUN, or never write it: curl … | tar -xz unpacks on the way (with set -o pipefail, so that a failed download fails the build).',
  'archive-kept.unpacked': 'Unpacked here',
  'archive-kept.downloaded': '{0} is downloaded here',
  'archive-kept.fix': 'Remove {0} after unpacking',
} as const;
