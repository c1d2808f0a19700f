import type { ContainerFile } from '../../core/model/containerFile.ts';
import type {
  ContainerMount,
  ContainerNetwork,
  ContainerRecord,
  PortBinding,
} from '../../core/model/containerRecord.ts';
import type { ImageRecord } from '../../core/model/imageRecord.ts';
import type { NetworkRecord } from '../../core/model/networkRecord.ts';
import type { VolumeRecord } from '../../core/model/volumeRecord.ts';

/**
 * A row of one of the four views, as a plain value. `id` is made of object ids, so that selection and expansion
 * survive every change of what a row says.
 */
export type Row = PlainRow & { readonly mark?: RowMark };

/** What the user did to a row: pinned ones come first, hidden ones are seen at the user's wish only. */
export type RowMark = 'pinned' | 'hidden';

type PlainRow =
  | ContainerGroupRow
  | ContainerRow
  | PortRow
  | MountRow
  | ContainerNetworkRow
  | ProcessesRow
  | ProcessRow
  | ContainerFilesRow
  | ContainerFileRow
  | ContainerFileRestRow
  | FailureRow
  | ImageGroupRow
  | ImageRow
  | TagRow
  | ImageContentRow
  | ImageLayerRow
  | ImageEntryRow
  | VolumeGroupRow
  | VolumeRow
  | NetworkGroupRow
  | NetworkRow
  | ContainerUseRow;

export type RowOf<K extends Row['kind']> = Extract<Row, { kind: K }>;

/** Members of a compose project, of a service with several containers, or of another way to group. */
export interface ContainerGroupRow {
  readonly kind: 'containerGroup';
  readonly id: string;
  readonly grouping: 'project' | 'service' | 'state' | 'image' | 'network';
  /** A name of the engine's, or the word of a state; empty for those without (no network). */
  readonly label: string;
  readonly containerIds: readonly string[];
  readonly running: number;
  /** Those that can be stopped: running, paused or restarting. */
  readonly active: number;
}

export interface ContainerRow {
  readonly kind: 'container';
  readonly id: string;
  /** The container's name; inside a project, its service. */
  readonly label: string;
  readonly container: ContainerRecord;
}

export interface PortRow {
  readonly kind: 'port';
  readonly id: string;
  readonly containerId: string;
  readonly port: PortBinding;
}

export interface MountRow {
  readonly kind: 'mount';
  readonly id: string;
  readonly containerId: string;
  readonly mount: ContainerMount;
}

/** A network that the container above is attached to. */
export interface ContainerNetworkRow {
  readonly kind: 'containerNetwork';
  readonly id: string;
  readonly containerId: string;
  readonly network: ContainerNetwork;
}

/** Its children are asked from the engine when it is expanded. */
export interface ProcessesRow {
  readonly kind: 'processes';
  readonly id: string;
  readonly containerId: string;
}

export interface ProcessRow {
  readonly kind: 'process';
  readonly id: string;
  readonly pid: string;
  readonly user: string;
  readonly command: string;
}

/** A container's file system; below it what is in its root folder. */
export interface ContainerFilesRow {
  readonly kind: 'containerFiles';
  readonly id: string;
  readonly containerId: string;
}

/** A file, folder or link of a container. */
export interface ContainerFileRow {
  readonly kind: 'containerFile';
  readonly id: string;
  readonly containerId: string;
  readonly containerName: string;
  /** Only a running container can rename and remove. */
  readonly running: boolean;
  /** Absolute in the container. */
  readonly path: string;
  readonly file: ContainerFile;
}

/** The files of a large folder that have no rows of their own yet. */
export interface ContainerFileRestRow {
  readonly kind: 'containerFileRest';
  readonly id: string;
  readonly containerId: string;
  /** The folder. */
  readonly path: string;
  /** How many files come before. */
  readonly from: number;
  /** Undefined where the engine's listing was given up for its size. */
  readonly count: number | undefined;
}

/** What could not be fetched, in the place where it would have been. */
export interface FailureRow {
  readonly kind: 'failure';
  readonly id: string;
  readonly message: string;
}

export interface ImageGroupRow {
  readonly kind: 'imageGroup';
  readonly id: string;
  readonly grouping: 'repository' | 'dangling' | 'used' | 'unused';
  /** The repository; empty for the other groupings. */
  readonly label: string;
  /** What the rows below stand for: one per tag. */
  readonly images: readonly ImageTarget[];
}

/** An image as it is pointed at: by one of its tags, or by its id alone. */
export interface ImageTarget {
  readonly id: string;
  /** `repository:tag` */
  readonly reference?: string;
}

/** One tag of an image, or an image without any. */
export interface ImageRow {
  readonly kind: 'image';
  readonly id: string;
  readonly label: string;
  /** `repository:tag`; absent when dangling. */
  readonly reference?: string;
  readonly image: ImageRecord;
  /** Containers made from the image. */
  readonly users: number;
}

/** Another name of the image above. */
export interface TagRow {
  readonly kind: 'tag';
  readonly id: string;
  readonly imageId: string;
  readonly reference: string;
}

/** The layers of the image above, or all its files. Their rows are asked for when it is expanded. */
export interface ImageContentRow {
  readonly kind: 'imageContent';
  readonly id: string;
  readonly imageId: string;
  readonly part: 'layers' | 'files';
}

/** A layer of an image; below it the files that it writes or removes. */
export interface ImageLayerRow {
  readonly kind: 'imageLayer';
  readonly id: string;
  readonly imageId: string;
  /** Place among the layers, base first; undefined for a step that cannot be matched with one. */
  readonly layer: number | undefined;
  /** The step as it stood in the Dockerfile, secrets masked. */
  readonly createdBy: string;
  readonly bytes: number;
}

/** A file or folder of an image. */
export interface ImageEntryRow {
  readonly kind: 'imageEntry';
  readonly id: string;
  readonly imageId: string;
  /** The layer whose version it is, or the file system that all layers add up to. */
  readonly scope: number | 'merged';
  /** Number of the path in the image's analysis. */
  readonly path: number;
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'special';
  readonly bytes: number;
  /** What the layer did, where it is one's. */
  readonly change: 'added' | 'modified' | 'metadata' | 'unchanged' | 'removed' | undefined;
}

export interface VolumeGroupRow {
  readonly kind: 'volumeGroup';
  readonly id: string;
  readonly grouping: 'driver' | 'project' | 'used' | 'unused';
  readonly label: string;
  readonly volumeNames: readonly string[];
}

export interface VolumeRow {
  readonly kind: 'volume';
  readonly id: string;
  readonly volume: VolumeRecord;
  /** Labels of the containers that mount it. */
  readonly users: readonly string[];
}

export interface NetworkGroupRow {
  readonly kind: 'networkGroup';
  readonly id: string;
  readonly grouping: 'driver' | 'project';
  readonly label: string;
  readonly networkIds: readonly string[];
}

export interface NetworkRow {
  readonly kind: 'network';
  readonly id: string;
  readonly network: NetworkRecord;
  /** Containers attached. */
  readonly users: number;
}

/** A container below the image, volume or network that it uses. */
export interface ContainerUseRow {
  readonly kind: 'containerUse';
  readonly id: string;
  readonly container: ContainerRecord;
  readonly use:
    | { readonly kind: 'image' }
    | { readonly kind: 'volume'; readonly mount: ContainerMount }
    | { readonly kind: 'network'; readonly network: ContainerNetwork };
}

/** What VS Code holds for a row and hands to commands: the same object while the row's id lives. */
export interface RowNode {
  readonly row: Row;
}
