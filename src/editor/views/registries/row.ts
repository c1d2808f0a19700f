import type { TagPlatform } from '../../../core/registry/readImage.ts';
import type { KnownRegistry } from '../../host/registries/registries.ts';

/** A row of the Registries view, as a plain value. */
export type RegistryRow =
  HostRow | RepositoryRow | RegistryTagRow | PlatformRow | MoreRow | NoteRow;

export interface HostRow {
  readonly kind: 'host';
  readonly id: string;
  readonly host: string;
  readonly source: KnownRegistry['source'];
}

export interface RepositoryRow {
  readonly kind: 'repository';
  readonly id: string;
  readonly host: string;
  /** As the registry calls it: `library/nginx`. */
  readonly repository: string;
  /** Named by the user, or known from the engine's images, where the registry does not list its own. */
  readonly source: 'listed' | 'named' | 'local';
}

export interface RegistryTagRow {
  readonly kind: 'registryTag';
  readonly id: string;
  readonly host: string;
  readonly repository: string;
  readonly tag: string;
}

export interface PlatformRow {
  readonly kind: 'platform';
  readonly id: string;
  readonly host: string;
  readonly repository: string;
  readonly tag: string;
  readonly platform: TagPlatform;
}

/** Further rows of the list above, which a click reads. */
export interface MoreRow {
  readonly kind: 'more';
  readonly id: string;
  /** Id of the row whose children they are. */
  readonly parentId: string;
  readonly host: string;
}

/** What could not be read, or that there is nothing, in the place where it would have been. */
export interface NoteRow {
  readonly kind: 'note';
  readonly id: string;
  readonly host: string;
  readonly text: string;
  /** What helps: the row's click. */
  readonly remedy: 'logIn' | 'addRepository' | 'retry' | undefined;
}

/** What VS Code holds for a row and hands to commands. */
export interface RegistryNode {
  readonly registryRow: RegistryRow;
}
