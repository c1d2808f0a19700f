// What the editor uses of the registry half, as part of the registries' bundle.
export { parseRegistryAddress } from './registryAddress.ts';
export { createRegistryClient } from './registryClient.ts';
export { readPlatforms } from './readPlatforms.ts';
export { readTagSummary } from './readTagSummary.ts';
export { tagsOfDigest } from './tagsOfDigest.ts';
