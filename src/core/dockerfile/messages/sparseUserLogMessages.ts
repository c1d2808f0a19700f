export const sparseUserLogMessages = {
  'sparse-user-log.title': 'High user id fills the login logs',
  'sparse-user-log.message':
    'useradd with user id {0} makes the login logs huge; --no-log-init leaves them alone.',
  'sparse-user-log.explanation':
    '/var/log/lastlog and /var/log/faillog have a place for every user id up to the highest one: 324 bytes each. On disk the gap is a hole that takes no room, but in a layer it may become real zeros: 32 MB for user id 100000, hundreds of GB for the ids of directory services. Add --no-log-init (-l).',
  'sparse-user-log.fix': 'Add --no-log-init',
} as const;
