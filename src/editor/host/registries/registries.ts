import type * as vscode from 'vscode';
import type { RegistryCredentials } from '../../../core/engine/calls/imageTransferCalls.ts';
import type { RegistryClient } from '../../../core/registry/registryClient.ts';
import type { RegistryLogin } from '../../../core/registry/registryLogin.ts';

/** A registry that this person works with. */
export interface KnownRegistry {
  /** As it stands in image references. */
  readonly host: string;
  /** `added` ones can be taken away again; the others come from docker's configuration, or are always there. */
  readonly source: 'docker' | 'builtIn' | 'added';
}

export type TagOrder = 'version' | 'name' | 'newest';

export interface AddedRegistry {
  readonly host: string;
  readonly url: string;
  /** Path of a PEM file with the authority to trust. */
  readonly caFile?: string;
}

/** The registries and who we are to them. Nothing here asks the network but through a client. */
export interface Registries {
  /** What to show of a registry was changed: its host, or undefined for the list itself. */
  readonly onDidChange: vscode.Event<string | undefined>;
  list(): Promise<readonly KnownRegistry[]>;
  add(registry: AddedRegistry): Promise<void>;
  remove(host: string): Promise<void>;
  /** Repositories that the user has named, where a registry does not list its own. */
  named(host: string): readonly string[];
  setNamed(host: string, repositories: readonly string[]): Promise<void>;
  /** What the engine is to tell the registry of an image; docker's own credentials go first. */
  credentials(reference: string): Promise<RegistryCredentials | undefined>;
  /** @returns where they are kept: by docker's credential helper, or by VS Code */
  logIn(host: string, login: RegistryLogin): Promise<'helper' | 'editor'>;
  /** @returns `inConfigFile` when docker's configuration file still holds them */
  logOut(host: string): Promise<'done' | 'inConfigFile'>;
  /** One client per registry, kept until something about it changes. */
  client(host: string): Promise<RegistryClient>;
  /** Asks a registry whether it lets us in. @throws RegistryError */
  tryOut(registry: AddedRegistry, login?: RegistryLogin): Promise<void>;
  tryLogin(host: string, login: RegistryLogin): Promise<void>;
  /** Has the rows of a registry, or all, read again. */
  changed(host: string | undefined): void;
  /** Text in the names of the repositories that are shown; empty for all. */
  readonly filter: string;
  setFilter(text: string): void;
  readonly onDidChangeOrder: vscode.Event<void>;
  /** How the tags of a repository stand; kept for all windows. */
  readonly tagOrder: TagOrder;
  setTagOrder(order: TagOrder): Promise<void>;
}
