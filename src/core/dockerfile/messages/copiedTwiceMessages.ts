export const copiedTwiceMessages = {
  'copied-twice.title': 'Copied twice',
  'copied-twice.message': 'The image holds this twice: in {0} and in {1}.',
  'copied-twice.messageOver': '{0} is copied over an earlier copy; the image keeps both.',
  'copied-twice.explanation':
    'Two copies of the same files are two layers with the same bytes, and whoever pulls the image downloads both. Copy them once, and let a symbolic link or a path in the settings lead there.',
  'copied-twice.explanationOver':
    'A layer is never changed again: what an earlier COPY brought stays in the image, hidden by what this one puts in its place, even when both are the same. Leave one of the two out, or copy only what is new.',
  'copied-twice.related': '{0} is copied here first',
  'copied-twice.fix': 'Remove the first copy',
} as const;
