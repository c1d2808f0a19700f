export const oversizedBaseMessages = {
  'oversized-base.title': 'Base image larger than needed',
  'oversized-base.message':
    '{0} brings compilers and headers into the image that ships; {1} does without.',
  'oversized-base.messageJdk': '{0} holds the whole JDK; running a program takes only the runtime.',
  'oversized-base.messageToolchain':
    '{0} is an image to build in, and the image that ships starts from it.',
  'oversized-base.explanation':
    '{0} is made so that anything can be compiled in it: compilers, headers of dozens of libraries, version control. {1} has the same interpreter without them, about 130 to 250 MB in place of 1 GB. What your program needs beyond that has to be installed by name; modules with native parts are best built in a stage of its own.',
  'oversized-base.explanationJdk':
    'A JDK is a compiler, tools and sources on top of the runtime, some 150 to 200 MB that a running program never opens. {0} has a variant with the runtime alone: {1}. For less still, make a runtime of just the modules you use with jlink, in a stage of its own.',
  'oversized-base.explanationToolchain':
    '{0} holds a compiler and all that comes with it: 0.5 to 1.5 GB, most of the image, for a program that is built already. Name this stage (FROM {0} AS build), start another one from a small image, and copy the result into it (COPY --from=build).',
  'oversized-base.fix': 'Start from {0}',
} as const;
