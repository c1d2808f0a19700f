import type { ContainerRecord } from '../model/containerRecord.ts';
import type { ImageRecord } from '../model/imageRecord.ts';
import type { NetworkRecord } from '../model/networkRecord.ts';
import type { VolumeRecord } from '../model/volumeRecord.ts';
import type { ArchiveCalls } from './calls/archiveCalls.ts';
import type { ContainerEditCalls } from './calls/containerEditCalls.ts';
import type { ImageTransferCalls } from './calls/imageTransferCalls.ts';
import type { NetworkCalls } from './calls/networkCalls.ts';
import type { StatsCalls } from './calls/statsCalls.ts';
import type { SwarmCalls } from './calls/swarmCalls.ts';
import type { SystemCalls } from './calls/systemCalls.ts';
import type { ContainerDetails } from './containerDetails.ts';
import type { EngineEndpoint } from './engineEndpoint.ts';
import type { NetworkSpec, VolumeSpec } from './objectSpecs.ts';

export type { NetworkSpec, VolumeSpec } from './objectSpecs.ts';

/**
 * One connected engine. Every call rejects with an {@link EngineError}, accepts a signal, and has a deadline
 * (`deadlineMs`, default {@link DEFAULT_DEADLINE_MS}; for streams it is the time until the first answer).
 */
export interface EngineClient
  extends
    StatsCalls,
    ContainerEditCalls,
    ArchiveCalls,
    NetworkCalls,
    ImageTransferCalls,
    SystemCalls,
    SwarmCalls {
  readonly endpoint: EngineEndpoint;
  readonly server: EngineServer;

  listContainers(options?: ListOptions): Promise<readonly ContainerRecord[]>;
  listImages(options?: ListOptions): Promise<readonly ImageRecord[]>;
  listVolumes(options?: ListOptions): Promise<readonly VolumeRecord[]>;
  listNetworks(options?: ListOptions): Promise<readonly NetworkRecord[]>;

  /** The engine's own JSON, untouched. */
  inspect(kind: InspectKind, id: string, options?: CallOptions): Promise<JsonObject>;
  containerDetails(id: string, options?: CallOptions): Promise<ContainerDetails>;
  imageConfig(id: string, options?: CallOptions): Promise<ImageConfig>;
  /** Newest first. */
  imageHistory(id: string, options?: CallOptions): Promise<readonly ImageHistoryEntry[]>;
  /** The image as an archive, as `docker save` writes it. Leaving the iteration or the signal ends the transfer. */
  exportImage(id: string, options?: CallOptions): Promise<AsyncIterable<Uint8Array>>;

  startContainer(id: string, options?: CallOptions): Promise<void>;
  stopContainer(id: string, options?: CallOptions & { timeoutSeconds?: number }): Promise<void>;
  restartContainer(id: string, options?: CallOptions & { timeoutSeconds?: number }): Promise<void>;
  pauseContainer(id: string, options?: CallOptions): Promise<void>;
  unpauseContainer(id: string, options?: CallOptions): Promise<void>;
  killContainer(id: string, options?: CallOptions & { unixSignal?: string }): Promise<void>;
  removeContainer(
    id: string,
    options?: CallOptions & { force?: boolean; removeAnonymousVolumes?: boolean },
  ): Promise<void>;
  /** As `ps` shows them with these arguments (default `-ef`; Podman has columns of its own). */
  containerProcesses(
    id: string,
    options?: CallOptions & { psArguments?: string },
  ): Promise<ProcessTable>;
  /** A regular file of the container's file system, running or not; undefined when there is none. */
  readContainerFile(
    id: string,
    path: string,
    options?: CallOptions & { maxBytes?: number },
  ): Promise<Uint8Array | undefined>;
  /** True when the path exists in the container (links followed). */
  containerPathExists(id: string, path: string, options?: CallOptions): Promise<boolean>;
  createContainer(spec: ContainerSpec, options?: CallOptions): Promise<CreatedContainer>;
  containerLogs(id: string, options?: LogOptions): Promise<OutputStream>;

  /** Starts a process in a running container and attaches to it. */
  exec(id: string, spec: ExecSpec, options?: CallOptions): Promise<TerminalSession>;
  /** Attaches to a created container and then starts it, so that no output is lost. */
  attachAndStart(id: string, size: TerminalSize, options?: CallOptions): Promise<TerminalSession>;

  tagImage(id: string, reference: string, options?: CallOptions): Promise<void>;
  removeImage(
    reference: string,
    options?: CallOptions & { force?: boolean },
  ): Promise<readonly ImageRemoval[]>;
  createVolume(spec: VolumeSpec, options?: CallOptions): Promise<string>;
  removeVolume(name: string, options?: CallOptions): Promise<void>;
  /** Resolves with the new network's id. */
  createNetwork(spec: NetworkSpec, options?: CallOptions): Promise<string>;
  removeNetwork(id: string, options?: CallOptions): Promise<void>;

  /** What `prune` would remove now, with bytes where the engine knows them. */
  prunePreview(kind: ObjectKind, scope: PruneScope, options?: CallOptions): Promise<PrunePreview>;
  prune(kind: ObjectKind, scope: PruneScope, options?: CallOptions): Promise<PruneResult>;

  /** Builds with the engine's own builder; the tar stream is the build context. */
  buildImage(
    context: NodeJS.ReadableStream,
    spec: BuildSpec,
    options?: CallOptions,
  ): AsyncIterable<BuildMessage>;
  /** Live events from now on, all or those of some types; ends when the connection does. The signal closes it. */
  events(options: {
    signal: AbortSignal;
    types?: readonly string[];
  }): Promise<AsyncIterable<EngineEvent>>;

  /** Closes idle connections and ends streams. */
  dispose(): void;
}

/** Long enough for a busy engine, short enough to notice a dead one. */
export const DEFAULT_DEADLINE_MS = 30_000;

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds; 0 means none. */
  readonly deadlineMs?: number;
}

export interface ListOptions extends CallOptions {
  /** Only these objects: ids for containers, images and networks, names for volumes. */
  readonly ids?: readonly string[];
}

export type ObjectKind = 'container' | 'image' | 'volume' | 'network';

/** Those of a swarm are known to its managers only. */
export type InspectKind = ObjectKind | 'node' | 'service' | 'task' | 'secret' | 'config';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export interface EngineServer {
  /** `28.5.2` */
  readonly version: string;
  /** What we speak with it, e.g. `1.51`. */
  readonly apiVersion: string;
  readonly operatingSystem: string;
  readonly architecture: string;
  readonly product: 'docker' | 'podman';
}

export interface ImageConfig {
  readonly id: string;
  readonly tags: readonly string[];
  readonly exposedPorts: readonly { readonly port: number; readonly protocol: string }[];
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly user: string;
  readonly environment: readonly string[];
  /** Empty for `/`. */
  readonly workdir: string;
  /** What SHELL says; empty for the engine's default. */
  readonly shell: readonly string[];
}

export interface ImageHistoryEntry {
  /** Id of the image that the step made; absent where the engine keeps none. */
  readonly id?: string;
  /** Unix seconds. */
  readonly created: number;
  readonly createdBy: string;
  readonly comment: string;
  /** Bytes of the step's files; disk usage, rounded up to blocks, where containerd keeps the images. */
  readonly bytes: number;
}

export interface ProcessTable {
  readonly titles: readonly string[];
  readonly processes: readonly (readonly string[])[];
}

export interface ContainerSpec {
  readonly image: string;
  readonly name?: string;
  readonly command?: readonly string[];
  readonly tty: boolean;
  readonly interactive: boolean;
  readonly autoRemove: boolean;
  readonly ports: readonly {
    readonly containerPort: number;
    readonly protocol: string;
    readonly hostIp?: string;
    readonly hostPort: number;
  }[];
}

export interface CreatedContainer {
  readonly id: string;
  readonly warnings: readonly string[];
}

export interface LogOptions extends CallOptions {
  readonly follow?: boolean;
  /** Lines from the end; all when absent. */
  readonly tail?: number;
  /** Only what was written from then on: Unix seconds, with fractions. */
  readonly since?: number;
  readonly timestamps?: boolean;
}

/** Output of a container in order of arrival, already freed of the engine's stream headers. */
export interface OutputStream extends AsyncIterable<OutputChunk> {
  close(): void;
}

export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr';
  readonly data: Uint8Array;
}

export interface ExecSpec {
  readonly command: readonly string[];
  readonly tty: boolean;
  readonly user?: string;
  readonly workingDirectory?: string;
  readonly environment?: readonly string[];
  readonly size?: TerminalSize;
}

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** A process whose input and output are connected to us. */
export interface TerminalSession {
  readonly output: AsyncIterable<OutputChunk>;
  write(data: Uint8Array | string): void;
  resize(size: TerminalSize): Promise<void>;
  /** Resolves when the output has ended, with the exit code where the engine knows it. */
  readonly exitCode: Promise<number | undefined>;
  /**
   * Drops the connection. A program with a terminal is interrupted and told the end of its input before: shells end,
   * others may stay, as engines cannot hang up. A container's own main process goes on.
   */
  close(): void;
}

export interface ImageRemoval {
  readonly untagged?: string;
  readonly deleted?: string;
}

export interface PruneScope {
  /** Images: unused ones too, not just dangling. Volumes: named ones too, not just anonymous. */
  readonly all: boolean;
  /** Images and networks: those made before. Unix seconds. */
  readonly createdBefore?: number;
  /** Images, volumes and networks: those with all of these labels, as `key` or `key=value`. */
  readonly labels?: readonly string[];
}

export interface PrunePreview {
  readonly items: readonly PruneItem[];
  /** Sum of the known sizes; an estimate where layers are shared. */
  readonly bytes: number;
}

export interface PruneItem {
  readonly id: string;
  readonly name: string;
  /** Bytes; undefined when the engine does not know. */
  readonly bytes?: number;
}

export interface PruneResult {
  /** Ids of containers and images, names of volumes and networks. */
  readonly removed: readonly string[];
  /** What the engine says it freed, in bytes. */
  readonly bytes: number;
}

export interface BuildSpec {
  /** Path inside the context. */
  readonly dockerfile: string;
  readonly tags: readonly string[];
  readonly target?: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly pull: boolean;
  readonly noCache: boolean;
}

export type BuildMessage =
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'image'; readonly id: string }
  | { readonly kind: 'error'; readonly message: string };

/** An event, with Podman's and older engines' spellings brought to Docker's current one. */
export interface EngineEvent {
  readonly type: string;
  /** Without a suffix: `health_status`, `exec_create`. */
  readonly action: string;
  /** What stood after `: ` in the action, e.g. `healthy`. */
  readonly detail?: string;
  /** Object id (name for volumes). */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Unix seconds. */
  readonly time: number;
}
