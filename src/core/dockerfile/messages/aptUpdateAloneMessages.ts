export const aptUpdateAloneMessages = {
  'apt-update-alone.title': 'Package lists updated in a RUN of their own',
  'apt-update-alone.message':
    'The builder may keep these package lists for months while a later RUN installs from them.',
  'apt-update-alone.explanation':
    'The layer with the lists comes from the cache as long as this line is the same, whatever happens to the archive. When the RUN that installs changes, it meets lists that are days or months old: old versions get installed, or files that the archive has dropped are not found. Update in the same RUN that installs; then the lists can also be removed there, which they cannot across layers.',
  'apt-update-alone.related': 'Packages are installed from the lists here',
  'apt-update-alone.merge': 'Join the RUN that installs from the lists',
  'apt-update-alone.move': 'Update in the RUN that installs',
} as const;
