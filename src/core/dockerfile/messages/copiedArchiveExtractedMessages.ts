export const copiedArchiveExtractedMessages = {
  'copied-archive-extracted.title': 'Copied archive unpacked',
  'copied-archive-extracted.message':
    '{0} stays in the layer that copied it, beside what comes out of it here.',
  'copied-archive-extracted.explanation':
    'The archive is in one layer and its contents are in another, so the image carries the same content twice, and removing the archive later would not change that. Bind it into the RUN with --mount=type=bind, which puts it into no layer at all, or let ADD unpack it: ADD takes local tar archives apart while it copies.',
  'copied-archive-extracted.related': '{0} is copied here',
  'copied-archive-extracted.fixMount': 'Bind {0} into this RUN instead of copying it',
  'copied-archive-extracted.fixAdd': 'Let ADD unpack it (owners as the archive numbers them)',
} as const;
