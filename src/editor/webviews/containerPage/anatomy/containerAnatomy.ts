import type { ImageHistoryEntry } from '../../../../core/engine/engineClient.ts';
import type { ContainerSize } from '../../../../core/engine/calls/containerEditCalls.ts';
import type { StatsSample } from '../../../../core/model/statsSample.ts';

/** What is read of a container beside its details; absent while it is not known. */
export interface ContainerAnatomy {
  readonly product: 'docker' | 'podman';
  /** Users of containers are other users on the machine. */
  readonly mapsUsers?: boolean;
  /** One sample; absent when the container does not run. */
  readonly stats?: StatsSample | undefined;
  readonly size?: ContainerSize;
  /** The image's steps, newest first. */
  readonly history?: readonly ImageHistoryEntry[];
  /** Name of the container whose namespaces are shared, by what the engine calls it by. */
  readonly containerName: (container: string) => { id: string; name: string } | undefined;
}
