export const viewIds = [
  'stevedore.containers',
  'stevedore.projects',
  'stevedore.swarm',
  'stevedore.images',
  'stevedore.volumes',
  'stevedore.networks',
  'stevedore.volumeFiles',
  'stevedore.engines',
  'stevedore.registries',
] as const;

export type ViewId = (typeof viewIds)[number];

/** The part of a view id that names its kind. */
export type ViewKind = 'containers' | 'images' | 'volumes' | 'networks';
