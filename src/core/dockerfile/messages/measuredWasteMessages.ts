export const measuredWasteMessages = {
  'measured-waste.title': 'Measured waste',
  'measured-waste.message.killed':
    '{0} that line {1} shipped cannot be seen any more after this instruction: {2}.',
  'measured-waste.message.shipped': '{0} shipped here cannot be seen any more after line {1}: {2}.',
  'measured-waste.message.cache': '{0} of a cache that nobody needs stays in the image: {1}.',
  'measured-waste.explanation':
    'Measured in the image that was built last. A layer is never changed again: what a later instruction removes, overwrites or gives another owner is still downloaded by everyone who pulls the image. Do both in one instruction, copy with the right owner and mode at once (--chown, --chmod), or make the files in a stage of their own and copy only the result.',
  'measured-waste.explanation.cache':
    'Measured in the image that was built last. Package managers keep what they have downloaded so that the next installation is faster, but in an image there is no next one. Keep the folder in a cache mount (RUN --mount=type=cache,target=…), or remove it in the same instruction.',
  'measured-waste.related.shipped': '{0} is shipped here',
  'measured-waste.related.killed': 'It goes here',
} as const;
