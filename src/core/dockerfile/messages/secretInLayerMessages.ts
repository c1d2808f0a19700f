export const secretInLayerMessages = {
  'secret-in-layer.title': 'Secret in the image',
  'secret-in-layer.message': '{0} goes into a layer: everybody who has the image can read it.',
  'secret-in-layer.messageContext':
    '{0} comes along with the folder: everybody who has the image can read it.',
  'secret-in-layer.messageArgument': 'The value of {0} is kept in the history of the image.',
  'secret-in-layer.messageEnvironment':
    'The value of {0} is part of the image: everybody who has it can read it.',
  'secret-in-layer.messageWritten': 'The value of {0} goes into a layer, in {1}.',
  'secret-in-layer.messageLiteral':
    'A secret in plain text: it is in the image, and wherever this file goes.',
  'secret-in-layer.explanation':
    'A layer is never changed again, so removing the file in a later one does not take it out of the image: anybody can unpack the layer that holds it. Mount it into the RUNs that need it with RUN --mount=type=secret, and give it to the build with docker build --secret. A secret that has been published must be replaced.',
  'secret-in-layer.explanationContext':
    'COPY takes everything that the ignore file does not leave out. Leave files with secrets out there; give those that the build needs to it with docker build --secret, and those that the program needs to the container when it starts.',
  'secret-in-layer.explanationArgument':
    'docker history shows the values of all ARGs that a RUN could see, and so do the attestations of the build. A secret mount gives the RUN the same variable without leaving it anywhere: RUN --mount=type=secret,id={0},env={0}, and docker build --secret id={0}.',
  'secret-in-layer.explanationEnvironment':
    'docker inspect shows ENV, every process in the container inherits it, and setting it to something else later does not take it out of the layers below. Give the program its secrets when the container starts, and RUN those that it needs with --mount=type=secret,id={0},env={0}.',
  'secret-in-layer.explanationWritten':
    'What a RUN leaves in a file is in its layer for good: a later RUN that removes the file only hides it. Remove it in the same RUN, or better mount it with RUN --mount=type=secret,target=…, so that it is never written.',
  'secret-in-layer.explanationLiteral':
    'The builder keeps the text of the instruction in the history of the image, and everybody who reads this file has the secret too. Replace it, and give it to the build with docker build --secret and RUN --mount=type=secret.',
  'secret-in-layer.related': '{0} is declared here',
  'secret-in-layer.fixArgument': 'Pass {0} as a build secret (docker build --secret id={0})',
  'secret-in-layer.fixFile': 'Mount {0} as a build secret (docker build --secret id={1},src={0})',
  'secret-in-layer.fixIgnore': 'Leave it out in {0}',
} as const;
