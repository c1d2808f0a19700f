export const remoteArchiveAddedMessages = {
  'remote-archive-added.title': 'Downloaded archive added and unpacked later',
  'remote-archive-added.message':
    '{0} stays in the layer that added it, beside what comes out of it here.',
  'remote-archive-added.messageRemoved':
    '{0} stays in the layer that added it; removing it later frees nothing.',
  'remote-archive-added.explanation':
    'ADD with a URL stores the archive as it is, in a layer of its own, and a later RUN can only put its contents beside it. ADD --unpack=true takes it apart on the way (Dockerfile 1.17), and --checksum makes sure that it is the right one; or download, unpack and remove it in one RUN.',
  'remote-archive-added.related': '{0} is added here',
  'remote-archive-added.fix':
    'Unpack it with ADD --unpack=true (owners as the archive numbers them)',
} as const;
