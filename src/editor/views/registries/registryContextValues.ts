/** Every context value that a row of the Registries view can have. */
export const registryContextValues = [
  'registry.added',
  'registry.docker',
  'registry.builtIn',
  'repository.listed',
  'repository.named',
  'repository.local',
  'registryTag',
  'registryPlatform',
] as const;
