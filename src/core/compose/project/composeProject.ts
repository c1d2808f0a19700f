import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import type { ComposeDocument } from '../document/composeDocument.ts';
import type { ConfigNode, MapNode } from '../document/configNode.ts';
import type { Place } from '../text/textPosition.ts';
import type { Variables } from '../variables/interpolate.ts';

/** A project as compose would run it: its files merged, variables replaced, every value in its long form. */
export interface ComposeProject {
  readonly name: string;
  /** Where relative paths start. */
  readonly folder: string;
  /** The files that were asked for, in the order of merging. */
  readonly files: readonly string[];
  /** What was read, files that are included or extended too. */
  readonly loaded: readonly LoadedFile[];
  /** Paths that were looked for, there or not: a change of one of them asks for loading again. */
  readonly watched: readonly string[];
  readonly services: readonly ComposeService[];
  readonly networks: readonly ComposeResource[];
  readonly volumes: readonly ComposeResource[];
  readonly configs: readonly ComposeResource[];
  readonly secrets: readonly ComposeResource[];
  /** The active ones. */
  readonly profiles: readonly string[];
  readonly variables: Variables;
  /** The merged model that all of this is read from. */
  readonly model: MapNode;
  /** What is wrong with reading and merging; {@link diagnoseProject} adds the rest. */
  readonly problems: readonly ComposeDiagnostic[];
  /** A file could not be read: what seems undefined may be defined there. */
  readonly isIncomplete: boolean;
}

export interface LoadedFile {
  readonly document: ComposeDocument;
  /** Its documents with variables replaced, before anything is merged. */
  readonly roots: readonly ConfigNode[];
}

export interface ComposeService {
  readonly name: string;
  /** The key in the file that defines it first. */
  readonly keyPlace: Place;
  readonly node: MapNode;
  readonly profiles: readonly string[];
  /** Without profiles, or with an active one. */
  readonly isEnabled: boolean;
  readonly image?: string;
  readonly containerName?: string;
  readonly build?: ServiceBuild;
  readonly ports: readonly ServicePort[];
  readonly volumes: readonly ServiceVolume[];
  readonly networks: readonly string[];
  readonly dependsOn: readonly ServiceDependency[];
  /** Of env files too; null for a variable that is passed on but not set. */
  readonly environment: Readonly<Record<string, string | null>>;
  /** How many containers it is to have. */
  readonly replicas: number;
}

export interface ServiceBuild {
  /** Absolute path of a folder, or a remote context. */
  readonly context: string;
  /** As it is written: relative to the context; absent for an inline Dockerfile. */
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args: Readonly<Record<string, string>>;
  readonly place: Place;
}

export interface ServicePort {
  readonly target: number;
  /** A port or a range of ports; absent when the engine chooses. */
  readonly published?: string;
  readonly hostIp?: string;
  readonly protocol: string;
  readonly place: Place;
  /** Where the host's port is written: the whole of the short form. */
  readonly publishedPlace: Place;
}

export interface ServiceVolume {
  readonly type: string;
  /** A volume of the project or an absolute path; absent for anonymous volumes. */
  readonly source?: string;
  readonly target: string;
  readonly isReadOnly: boolean;
  readonly place: Place;
}

export interface ServiceDependency {
  readonly service: string;
  readonly condition: string;
  readonly isRequired: boolean;
  readonly place: Place;
}

export interface ComposeResource {
  /** How services refer to it. */
  readonly key: string;
  /** What the engine calls it. */
  readonly name: string;
  readonly isExternal: boolean;
  /** Undefined for the default network that no file mentions. */
  readonly keyPlace: Place | undefined;
  readonly node: ConfigNode;
}
