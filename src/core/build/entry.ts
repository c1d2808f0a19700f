// Entry point of the build bundle (dist/build.cjs), which the editor loads with the first build.
export { runBuildChecks } from './checks/runBuildChecks.ts';
export { openBuildContext } from './context/openBuildContext.ts';
export { findComposeBuild } from './findComposeBuild.ts';
export { readBuildOutline } from './readBuildOutline.ts';
