import type { EngineClient } from '../engineClient.ts';

/** What working with a container's files takes of a client. */
export type ContainerFilesClient = Pick<
  EngineClient,
  | 'server'
  | 'exec'
  | 'containerDetails'
  | 'containerChanges'
  | 'containerPathStat'
  | 'containerArchive'
  | 'putContainerArchive'
>;
