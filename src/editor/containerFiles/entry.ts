// Entry point of dist/containerFiles.cjs, which is loaded with the first file of a container that is opened.
export { createContainerFileSystem } from './containerFileSystem.ts';
