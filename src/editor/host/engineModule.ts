/** The surface of the lazily loaded engine bundle. Types only: importing this file loads nothing. */
export type EngineModule = typeof import('../../core/engine/entry.ts');
