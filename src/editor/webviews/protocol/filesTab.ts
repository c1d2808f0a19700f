/** Host to the tab of files. */
export type FilesUpdate =
  | {
      readonly type: 'folder';
      readonly path: string;
      readonly files: readonly FileLine[];
      /** Said below the list when it is not the whole folder. */
      readonly notice?: string;
      readonly labels: FilesLabels;
    }
  | { readonly type: 'none'; readonly path: string; readonly text: string };

export interface FileLine {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Has a folder's content behind it. */
  readonly isFolder: boolean;
  readonly size: string;
  readonly mode: string;
  readonly modified: string;
  /** What is shown behind the name: a link's target. */
  readonly aside: string;
  readonly change?: { readonly kind: 'added' | 'modified' | 'deleted'; readonly text: string };
}

export interface FilesLabels {
  readonly path: string;
  readonly table: string;
  readonly name: string;
  readonly size: string;
  readonly mode: string;
  readonly modified: string;
  readonly change: string;
  readonly open: string;
  readonly download: string;
  readonly upload: string;
  readonly parent: string;
  readonly refresh: string;
  /** With `{0}` for a count. */
  readonly more: string;
}

export type FilesRequest =
  | { readonly type: 'list'; readonly path: string }
  | { readonly type: 'upload'; readonly path: string }
  /** Of the folder that was listed last. */
  | { readonly type: 'open' | 'download'; readonly name: string };

export function parseFilesRequest(value: unknown): FilesRequest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, path, name } = value as Readonly<Record<string, unknown>>;
  if ((type === 'list' || type === 'upload') && typeof path === 'string' && path.startsWith('/'))
    return { type, path };
  if ((type === 'open' || type === 'download') && typeof name === 'string') return { type, name };
  return undefined;
}
