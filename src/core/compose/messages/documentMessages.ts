export const documentMessages = {
  'yaml-syntax.message': 'This is no valid YAML: {0}',
  'duplicate-key.message': '{0} is written twice in this map.',
  'related.first': '{0} is first written here',
  'unknown-alias.message': 'There is no anchor &{0} before this place.',
  'unset-variable.message': 'The variable {0} is not set: it becomes empty.',
  'unset-variable.fix': 'Give {0} an empty default',
  'required-variable.message': 'The variable {0} must be set.',
  'required-variable.reason': 'The variable {0} must be set: {1}',
  'invalid-variable.message':
    'This is no variable: write $NAME or ${NAME}, or $$ for a dollar sign.',
} as const;
