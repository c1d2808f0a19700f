export const distributionUpgradeMessages = {
  'distribution-upgrade.title': 'Whole distribution upgraded',
  'distribution-upgrade.message':
    '{0} stores every package that it upgrades a second time: the base image keeps the old one.',
  'distribution-upgrade.explanation':
    'The files of the base image are in its layers for good. {0} adds the new version of everything that changed since the base was built: tens to hundreds of MB, different at every build. Build from a newer tag of the base image (docker build --pull), which has the updates without the old files, or upgrade the one package that must not wait.',
} as const;
