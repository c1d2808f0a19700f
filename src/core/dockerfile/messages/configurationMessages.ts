export const configurationMessages = {
  'unknown-rule.message': 'There is no rule {0}.',
  'unknown-rule.nearest': 'There is no rule {0}. Did you mean {1}?',
  'unknown-rule.fix': 'Write {0}',
  'unknown-rule.explanation':
    'A rule that is not known cannot be ignored or given a severity: this does nothing. Rules are named as in the documentation, in lower case with hyphens.',
  'invalid-configuration.explanation':
    'This part of the configuration is left out: the linter behaves as if it were not there.',
  'invalid-configuration.yaml': 'This is no valid YAML: {0}',
  'invalid-configuration.map': 'A configuration is a map of settings, such as rules.',
  'invalid-configuration.key': 'There is no setting {0}.',
  'invalid-configuration.nearest': 'There is no setting {0}. Did you mean {1}?',
  'invalid-configuration.rules': 'rules is a map from rules to severities.',
  'invalid-configuration.severity':
    '{0} is no severity: write error, warning, information, hint or off.',
  'invalid-configuration.minimumBytes': 'minimumBytes is a number of bytes, 0 or more.',
  'invalid-configuration.target': 'target is the name or the number of a stage.',
  'invalid-configuration.failOn': 'failOn is error, warning, information, hint or never.',
  'invalid-configuration.ignore': 'ignore is a list of file patterns, as in .gitignore.',
  'invalid-configuration.ruleList': '{0} is a list of rules.',
  'invalid-configuration.override': 'override is a map from severities to lists of rules.',
  'invalid-configuration.comment':
    'This comment names no rule. Write rule names behind the equals sign, separated by commas.',
  'unreadable-configuration.message': '{0} cannot be read: {1}',
  'unreadable-configuration.explanation':
    'The file is there, but its settings do not count as long as it cannot be read.',
} as const;
