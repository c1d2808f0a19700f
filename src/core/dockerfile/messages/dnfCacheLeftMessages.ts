export const dnfCacheLeftMessages = {
  'dnf-cache-left.title': 'dnf or yum cache left in the image',
  'dnf-cache-left.message': '{0} leaves what it downloads in {1}.',
  'dnf-cache-left.explanation':
    'Every dnf, microdnf, yum or tdnf that talks to a repository stores its metadata in {0}: some 20 to 200 MB in this layer that nothing reads at run time, and the packages too where keepcache is on. Only cleaning in the same RUN keeps it out of the layer. Add {1} behind the last install, or keep the folder in a cache mount.',
} as const;
