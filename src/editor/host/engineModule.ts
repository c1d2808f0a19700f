import type * as engine from '../../core/engine/entry.ts';

/** The surface of the lazily loaded engine bundle. Types only: importing this file loads nothing. */
export type EngineModule = typeof engine;
