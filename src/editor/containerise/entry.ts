// Entry point of the bundle that adds container files (dist/containerise.cjs), loaded when it is first asked for.
export { addContainerFiles } from './addContainerFiles.ts';
