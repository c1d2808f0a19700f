import type { ViewKind } from './viewIds.ts';

/** How each view can be arranged. The first of `groupBy` and `sortBy` is the default. */
export const arrangementChoices = {
  containers: {
    groupBy: ['project', 'state', 'image', 'network', 'none'],
    sortBy: ['name', 'newest', 'state', 'image', 'cpu', 'memory'],
    states: ['running', 'unhealthy', 'paused', 'restarting', 'created', 'exited', 'dead'],
  },
  images: {
    groupBy: ['repository', 'use', 'none'],
    sortBy: ['name', 'newest', 'largest'],
    states: ['used', 'unused', 'dangling', 'tagged'],
  },
  volumes: {
    groupBy: ['none', 'use', 'driver', 'project'],
    sortBy: ['name', 'newest'],
    states: ['used', 'unused', 'anonymous'],
  },
  networks: {
    groupBy: ['none', 'driver', 'project'],
    sortBy: ['name', 'newest'],
    states: ['used', 'unused', 'builtIn'],
  },
} as const satisfies Record<ViewKind, Record<'groupBy' | 'sortBy' | 'states', readonly string[]>>;

type Choices = typeof arrangementChoices;
export type GroupBy<K extends ViewKind> = Choices[K]['groupBy'][number];
export type SortBy<K extends ViewKind> = Choices[K]['sortBy'][number];
export type StateFilter<K extends ViewKind> = Choices[K]['states'][number];

export interface Arrangement<K extends ViewKind> {
  readonly groupBy: GroupBy<K>;
  readonly sortBy: SortBy<K>;
  /** A filter as `parseViewFilter` reads it; empty shows all. */
  readonly text: string;
  /** Any of these; empty shows all. */
  readonly states: readonly StateFilter<K>[];
  /** Keys (`rowKey`) of the rows that come first among their like. */
  readonly pinned: readonly string[];
  /** Keys of the rows that are left out, unless `showHidden`. */
  readonly hidden: readonly string[];
  readonly showHidden: boolean;
}
