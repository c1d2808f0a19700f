import type * as build from '../../../core/build/entry.ts';
import { loadBundle } from '../../host/loadBundle.ts';

/** The surface of the build bundle. */
export type BuildModule = typeof build;

/** Loads the build bundle, with the first build. */
export function loadBuild(): BuildModule {
  return loadBundle('build') as BuildModule;
}
