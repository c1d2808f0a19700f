export const rewrittenInLaterLayerMessages = {
  'rewritten-in-later-layer.title': 'Written again in a later layer',
  'rewritten-in-later-layer.message':
    'This stores {0} a second time: an earlier layer holds it already.',
  'rewritten-in-later-layer.messageMoved':
    'Moving {0} here stores it a second time: an earlier layer keeps it where it was.',
  'rewritten-in-later-layer.explanation':
    'A layer holds whole files. Changing one byte, or only the time, of a file that an earlier layer wrote puts all of it into this layer again, and the first copy stays in the image: whoever pulls it downloads both. Change the file in the same RUN that writes it, or in a stage of its own, and copy only the result.',
  'rewritten-in-later-layer.explanationMoved':
    'Moving a file or folder of an earlier layer stores all of it again under the new name, and the first copy stays in the image, hidden. Write it where it belongs in the first place: name that place in COPY, or download and move in one RUN.',
  'rewritten-in-later-layer.related': '{0} is written here',
  'rewritten-in-later-layer.fixCopy': 'Copy it to {0} in the first place',
  'rewritten-in-later-layer.fixMerge': 'Join the two RUNs into one layer',
} as const;
