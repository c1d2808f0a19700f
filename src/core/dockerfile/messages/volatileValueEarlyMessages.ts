export const volatileValueEarlyMessages = {
  'volatile-value-early.title': 'Value of every build set too early',
  'volatile-value-early.message': '{0} differs in every build, so every RUN behind it starts anew.',
  'volatile-value-early.explanation':
    'ARG and ENV are part of what every later RUN sees, so the builder runs all of them again when {0} changes, and each release pushes their layers anew although they hold the same. Set it right before the first instruction that uses it, behind the installation of packages.',
  'volatile-value-early.related': 'This runs again in every build',
  'volatile-value-early.fix': 'Move it behind line {0}',
} as const;
