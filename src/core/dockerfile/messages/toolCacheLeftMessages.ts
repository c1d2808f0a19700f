export const toolCacheLeftMessages = {
  'tool-cache-left.title': 'Tool cache left in the image',
  'tool-cache-left.message': '{0} keeps a copy of what it downloads in {1}.',
  'tool-cache-left.messagePlaywright':
    '{0} installs packages with apt and leaves the package lists in {1}.',
  'tool-cache-left.messageCypress':
    'The test runner of {0} goes to {1}, but the image starts something else.',
  'tool-cache-left.messagePuppeteer':
    '{0} downloads a browser of its own to {1}, although the image installs one.',
  'tool-cache-left.explanation':
    '{0} stores what it downloads in {1}, in this layer, on top of what it installs: a few MB to hundreds, and nothing reads it at run time. Empty it in the same RUN, switch it off, or keep it in a cache mount, which also makes the next build faster.',
  'tool-cache-left.explanationShared':
    '{0} stores what it downloads or compiles in {1}, and only later commands of the build read it: often hundreds of MB. Removing it in a later RUN frees nothing. Build in a stage of its own and copy the result, keep the folder in a cache mount in every RUN that uses it, or do everything in one RUN that empties it at its end.',
  'tool-cache-left.explanationLinked':
    '{0} links most of what is in {1} into place, and a layer holds linked files once as long as one RUN writes both names. The index and what nothing links stay on top, and a later RUN that links the same files again stores them a second time. Keep the folder in a cache mount in every RUN that uses it, or empty it in the same RUN.',
  'tool-cache-left.explanationPlaywright':
    'To install the libraries that browsers need, {0} runs apt-get update itself, which fills {1} with 18 to 40 MB that nothing reads at run time. Remove them in the same RUN. Without the name of a browser it also downloads all three, about 1 GB: name the one you need.',
  'tool-cache-left.explanationCypress':
    '{0} downloads a whole browser application to {1}, some 500 MB, to run tests. This image starts something else, so test in a stage of its own, and set CYPRESS_INSTALL_BINARY=0 where only the modules are installed.',
  'tool-cache-left.explanationPuppeteer':
    '{0} downloads Chrome to {1}, 170 MB and more, while a package manager installs another one. Set PUPPETEER_SKIP_DOWNLOAD=1 before the installation and PUPPETEER_EXECUTABLE_PATH to the browser of the package.',
} as const;
