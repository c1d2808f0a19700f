export const wholeFilesystemCopiedMessages = {
  'whole-filesystem-copied.title': 'Whole file system of a stage copied',
  'whole-filesystem-copied.message':
    'Everything in {0} comes along: its system, its tools and its caches.',
  'whole-filesystem-copied.messageFolder':
    'All of {1} in {0} comes along, with what the build left there.',
  'whole-filesystem-copied.explanation':
    'A stage of its own keeps compilers, caches and sources out of the image only as long as the last stage takes nothing but the results. Copying its root, or a folder that holds half of the system, ships all of them again, on top of the base image below. Name the files that the program needs: the binary, its libraries, its data.',
  'whole-filesystem-copied.related': '{0} starts here',
} as const;
