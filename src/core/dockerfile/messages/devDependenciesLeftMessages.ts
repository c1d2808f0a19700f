export const devDependenciesLeftMessages = {
  'dev-dependencies-left.title': 'Development dependencies in the image',
  'dev-dependencies-left.message':
    '{0} also installs what the project lists for its developers only.',
  'dev-dependencies-left.explanation':
    'The image starts the finished program, which never loads the development dependencies, yet {0} brings all that the project lists: test runners, linters, compilers, often more than the program itself, and more to scan for known holes. Leave them out while installing.',
  'dev-dependencies-left.explanationBuild':
    'The build behind {0} needs the development dependencies, the image that ships does not. Removing them in a later RUN frees nothing. Install and build in a stage of its own, and copy the result, or install again without them in the stage that ships.',
} as const;
