export const packageManagerUpgradedMessages = {
  'package-manager-upgraded.title': 'Package manager upgraded',
  'package-manager-upgraded.message':
    '{0} is stored a second time: an earlier layer has it already.',
  'package-manager-upgraded.explanation':
    'The image below already holds {0}. Upgrading it adds another copy of 10 to 20 MB to this layer, hides the old one without freeing it, and makes the result depend on the day of the build. Take a newer base image, or leave the version that it has; if the build needs a certain one, say so in an ignore comment.',
  'package-manager-upgraded.fix': 'Leave {0} as the base image has it',
} as const;
