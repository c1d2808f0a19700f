export const configurationMessages = {
  'unknown-rule.message': 'There is no rule {0}.',
  'unknown-rule.message.nearest': 'There is no rule {0}: perhaps {1} is meant.',
  'unknown-rule.fix': 'Write {0}',
  'unknown-rule.explanation':
    'A rule that is not known cannot be ignored or given a severity: this does nothing. Rules are named as in the documentation, in lower case with hyphens.',
  'invalid-configuration.explanation':
    'This part of the configuration is left out: the linter behaves as if it were not there.',
  'invalid-configuration.message.yaml': 'This is no valid YAML: {0}.',
  'invalid-configuration.message.map': 'A configuration is a map of settings, such as rules.',
  'invalid-configuration.message.key': 'There is no setting {0}.',
  'invalid-configuration.message.nearest': 'There is no setting {0}: perhaps {1} is meant.',
  'invalid-configuration.message.rules': 'rules is a map from rules to severities.',
  'invalid-configuration.message.severity':
    '{0} is no severity: write error, warning, information, hint or off.',
  'invalid-configuration.message.minimumBytes': 'minimumBytes is a number of bytes, 0 or more.',
  'invalid-configuration.message.target': 'target is the name or the number of a stage.',
  'invalid-configuration.message.failOn': 'failOn is error, warning, information, hint or never.',
  'invalid-configuration.message.ignore': 'ignore is a list of file patterns, as in .gitignore.',
  'invalid-configuration.message.ruleList': '{0} is a list of rules.',
  'invalid-configuration.message.override': 'override is a map from severities to lists of rules.',
  'invalid-configuration.message.comment':
    'This comment names no rule. Write rule names behind the equals sign, separated by commas.',
  'unreadable-configuration.message': '{0} cannot be read: {1}.',
  'unreadable-configuration.explanation':
    'The file is there, but its settings do not count as long as it cannot be read.',
} as const;
