import type { Drift } from '../../../core/compose/drift/configHashes.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { ServiceState } from '../../host/compose/serviceState.ts';

/** A row of the view of projects. Plain data; `id` is unique in the view and stays while the thing does. */
export type ProjectRow = ComposeProjectRow | ProfileRow | ServiceRow | ProjectContainerRow;

interface TargetRow {
  readonly id: string;
  readonly label: string;
  readonly target: ProjectTarget;
  readonly state: ServiceState;
  /** A container below is no longer what the files say. */
  readonly isChanged: boolean;
}

export interface ComposeProjectRow extends TargetRow {
  readonly kind: 'project';
  /** Services that the files define. */
  readonly services: number;
  readonly folder: string | undefined;
}

/** The services that are only there when the profile is switched on. */
export interface ProfileRow extends TargetRow {
  readonly kind: 'profile';
  readonly isActive: boolean;
}

export interface ServiceRow extends TargetRow {
  readonly kind: 'service';
  readonly drift: Drift;
  /** How many containers the files ask for; undefined when the files do not have the service. */
  readonly replicas: number | undefined;
  readonly image: string | undefined;
}

export interface ProjectContainerRow {
  readonly kind: 'container';
  readonly id: string;
  readonly label: string;
  readonly container: ContainerRecord;
  readonly drift: Drift;
}

/** What VS Code holds for a row and hands to commands. */
export interface ProjectNode {
  readonly row: ProjectRow;
  readonly parent: ProjectNode | undefined;
}
