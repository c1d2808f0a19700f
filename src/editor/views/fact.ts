import type { ContainerHealth, ContainerState } from '../../core/model/containerRecord.ts';
import type { Age } from './age.ts';

/** One thing that a row says, before it is put into the user's language. */
export type Fact =
  /** The engine's own words, the same in every language. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'state'; readonly state: ContainerState; readonly exitCode?: number }
  | { readonly kind: 'health'; readonly health: ContainerHealth }
  | { readonly kind: 'uptime' | 'ago'; readonly age: Age }
  | { readonly kind: 'running'; readonly running: number; readonly total: number }
  | { readonly kind: 'count' | 'containers'; readonly count: number }
  | { readonly kind: 'usedBy'; readonly names: readonly string[] }
  | { readonly kind: 'gateway'; readonly address: string }
  | {
      readonly kind: 'change';
      readonly change: 'added' | 'modified' | 'metadata' | 'removed' | 'deleted';
    }
  | {
      readonly kind: 'pinned' | 'hidden';
    }
  | {
      readonly kind:
        'brokenLink' | 'inUse' | 'unused' | 'dangling' | 'readOnly' | 'internal' | 'notPublished';
    };
