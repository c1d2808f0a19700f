export const consecutiveRunMessages = {
  'consecutive-run.title': 'Consecutive RUNs that store the same database',
  'consecutive-run.message':
    'This RUN stores the package database {0} again; the RUN before it does so already.',
  'consecutive-run.explanation':
    'A package manager rewrites its database in {0} with every change, and each RUN puts the whole new file into its layer: up to 2 MB with dpkg, 10 to 40 MB with rpm. One RUN stores it once. Two RUNs have their merit when the first one changes rarely and takes long; this rule is off unless the settings turn it on.',
  'consecutive-run.related': '{0} is stored here first',
  'consecutive-run.fix': 'Join the two RUNs',
} as const;
