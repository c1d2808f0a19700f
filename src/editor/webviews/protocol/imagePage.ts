/**
 * What the image page shows. Texts are in the user's language; sizes are bytes, which the page writes; paths are
 * asked for folder by folder, so that an image with 200,000 files costs no more than what is looked at.
 */
export interface ImagePage {
  /** BCP 47 tag of the user's language. */
  readonly language: string;
  readonly title: string;
  /** Small facts below the title: id, platform, age. */
  readonly facts: readonly ImageFact[];
  readonly notice?: ImageNotice;
  readonly progress?: ImageProgress;
  readonly actions: readonly ImageAction[];
  /** Empty until the image has been analysed. */
  readonly figures: readonly ImageFigure[];
  readonly layers: readonly ImagePageLayer[];
  /** Tabs with their numbers of rows; empty until the image has been analysed. */
  readonly lists: readonly ImageListTab[];
  /** Whether folders, lists and searches can be asked for. */
  readonly isAnalysed: boolean;
  /** Changes with every analysis: what was asked before is of no use any more. */
  readonly generation: number;
  readonly labels: ImageLabels;
}

export interface ImageFact {
  readonly name: string;
  readonly text: string;
  /** Set in the editor's font. */
  readonly isCode?: boolean;
}

export interface ImageNotice {
  readonly kind: 'information' | 'problem';
  readonly text: string;
}

export interface ImageProgress {
  readonly text: string;
  /** 0 to 1; undefined while nobody knows. */
  readonly share?: number;
}

export const imageActions = ['analyse', 'cancel', 'compare', 'inspect', 'refresh'] as const;
export type ImageActionId = (typeof imageActions)[number];

export interface ImageAction {
  readonly id: ImageActionId;
  readonly label: string;
}

export interface ImageFigure {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** What the figure means, or how it came about. */
  readonly detail: string;
  readonly tone?: 'good' | 'bad';
}

export interface ImagePageLayer {
  /** Place among the image's layers; undefined for a step of the history that is not known to be one. */
  readonly index: number | undefined;
  readonly createdBy: string;
  readonly digest: string;
  /** Bytes shipped; by the engine's history until the exact figure is known. */
  readonly bytes: number;
  /** Undefined until the image has been analysed. */
  readonly liveBytes: number | undefined;
  readonly wastedBytes: number | undefined;
  /** Bytes of lower layers that this one hides. */
  readonly hiddenBytes: number | undefined;
  readonly isBase: boolean;
  /** `Dockerfile:12`; empty where no line is known. */
  readonly line: string;
  /** In a comparison: in which of the images it is. */
  readonly side?: 'both' | 'left' | 'right';
}

export const imageLists = [
  'waste',
  'heaviest',
  'caches',
  'duplicates',
  'secrets',
  'found',
  'compared',
] as const;
export type ImageListId = (typeof imageLists)[number];

export interface ImageListTab {
  readonly id: ImageListId;
  readonly title: string;
  readonly count: number;
  /** Said where the list is empty. */
  readonly empty: string;
  readonly columns: readonly ImageColumn[];
}

export interface ImageColumn {
  readonly title: string;
  readonly kind: 'bytes' | 'path' | 'text';
}

/** `merged` is the file system that all layers add up to. */
export type PageScope = number | 'merged';

/** What the page asks; the answer bears the same number. */
export type ImageQuestion =
  | {
      readonly kind: 'folder';
      readonly scope: PageScope;
      readonly path: number;
      readonly offset: number;
    }
  | { readonly kind: 'map'; readonly scope: PageScope; readonly path: number }
  | {
      readonly kind: 'list';
      readonly list: ImageListId;
      readonly offset: number;
      /** Of a search what to find, of a comparison what paths to show. */
      readonly text: string;
    }
  | { readonly kind: 'file'; readonly path: number };

export interface ImageAnswers {
  readonly folder: FolderAnswer;
  readonly map: MapAnswer;
  readonly list: ListAnswer;
  readonly file: FileAnswer;
}

export interface FolderAnswer {
  readonly total: number;
  readonly offset: number;
  readonly entries: readonly FolderEntry[];
}

export interface FolderEntry {
  readonly path: number;
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'special';
  readonly bytes: number;
  readonly wastedBytes: number;
  readonly hiddenBytes: number;
  readonly change: 'added' | 'modified' | 'metadata' | 'unchanged' | 'removed' | undefined;
  readonly layer: number | undefined;
  readonly target: string;
}

export interface MapAnswer {
  /** From the root to the folder itself. */
  readonly trail: readonly { readonly path: number; readonly name: string }[];
  readonly bytes: number;
  readonly nodes: readonly MapNode[];
}

export interface MapNode {
  readonly path: number | undefined;
  readonly name: string;
  readonly bytes: number;
  readonly wastedBytes: number;
  readonly isFolder: boolean;
  readonly isBase: boolean;
  readonly children?: readonly MapNode[];
}

export interface ListAnswer {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ListRow[];
}

export interface ListRow {
  /** One per column: bytes as numbers, all else as texts. */
  readonly cells: readonly (number | string)[];
  /** What the row is about; undefined where that is nothing that the image shows files of. */
  readonly path?: number;
  /** The scope in which to show it. */
  readonly scope?: PageScope;
}

/** All that is known of one path: which layer, and so which line, did what to it. */
export interface FileAnswer {
  readonly path: number;
  readonly name: string;
  readonly type: FolderEntry['type'];
  readonly bytes: number;
  /** What can be said in one line: size, state, link target. */
  readonly summary: string;
  readonly events: readonly FileEvent[];
}

export interface FileEvent {
  readonly layer: number;
  /** `Added by layer 3` */
  readonly text: string;
  readonly createdBy: string;
  readonly line: string;
  /** Whether the layer holds content that can be opened. */
  readonly hasContent: boolean;
}

/** Words of the page itself. */
export type ImageLabel =
  | 'actions'
  | 'merged'
  | 'layers'
  | 'files'
  | 'map'
  | 'search'
  | 'searchHint'
  | 'filter'
  | 'shipped'
  | 'live'
  | 'wasted'
  | 'hides'
  | 'added'
  | 'modified'
  | 'metadata'
  | 'removed'
  | 'base'
  | 'own'
  | 'rest'
  | 'open'
  | 'save'
  | 'showInTree'
  | 'openLine'
  | 'close'
  | 'up'
  | 'more'
  | 'loading'
  | 'nothing'
  | 'details'
  | 'layer'
  | 'createdBy'
  | 'onlyLeft'
  | 'onlyRight'
  | 'inBoth'
  | 'estimate';
export type ImageLabels = Readonly<Record<ImageLabel, string>>;

/** Host to page. */
export type ImageUpdate =
  | { readonly type: 'show'; readonly page: ImagePage }
  | {
      readonly type: 'answer';
      readonly number: number;
      /** Undefined when there is none, such as after the image was analysed anew. */
      readonly answer: ImageAnswers[keyof ImageAnswers] | undefined;
    };

/** Page to host. */
export type ImageRequest =
  | { readonly type: 'ready' }
  | { readonly type: 'run'; readonly action: ImageActionId }
  | { readonly type: 'ask'; readonly number: number; readonly question: ImageQuestion }
  | { readonly type: 'openLine'; readonly layer: number }
  | {
      readonly type: 'openFile' | 'saveFile';
      readonly path: number;
      readonly layer: number | undefined;
    };
