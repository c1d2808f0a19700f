export const contextNotIgnoredMessages = {
  'context-not-ignored.title': 'Files copied that nobody needs in the image',
  'context-not-ignored.message': 'This copies {0} into the image; {1} does not leave it out.',
  'context-not-ignored.messageMissing': 'This copies {0} into the image: there is no {1}.',
  'context-not-ignored.messageOpen':
    'This copies whatever lies in the build context into the image: there is no {0}.',
  'context-not-ignored.explanation':
    'COPY of a whole folder takes everything that the ignore file does not leave out: version history, dependencies of the development machine, caches and logs. All of it is sent to the builder at every build, makes the image bigger, and a change in any of it rebuilds every layer from here on. List it in the ignore file of the build context ({0}), or copy only the folders that the image needs.',
  'context-not-ignored.explanationGuessed':
    'COPY of a whole folder takes everything that the ignore file does not leave out: version history, dependencies of the development machine, caches and logs. All of it is sent to the builder at every build, makes the image bigger, and a change in any of it rebuilds every layer from here on. List it in the ignore file of the build context ({0}), or copy only the folders that the image needs. The folder of the Dockerfile was taken for the build context.',
  'context-not-ignored.fix': 'Leave it out in {0}',
} as const;
