import { createRequire } from 'node:module';
import type * as build from '../../../core/build/entry.ts';

/** The surface of the build bundle. */
export type BuildModule = typeof build;

/** Loads the build bundle, which lies beside this one, with the first build. Node keeps what it has loaded. */
export function loadBuild(): BuildModule {
  return createRequire(__filename)('./build.cjs') as BuildModule;
}
