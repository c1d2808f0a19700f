// Entry point of the registries' bundle (dist/registries.cjs), which is loaded when a registry is first looked at.
export * from '../../../core/registry/entry.ts';
export { createRegistryTree } from './createRegistryTree.ts';
export { readRegistryDocument } from './readRegistryDocument.ts';
export { toRegistryItem } from './toRegistryItem.ts';
