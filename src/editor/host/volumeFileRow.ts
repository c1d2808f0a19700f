import type * as vscode from 'vscode';

/** A row of the view with a volume's files. */
export interface VolumeFileRow {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly isFolder: boolean;
}

/** Every `viewItem` of these rows. */
export const volumeFileContextValues = ['volumeFile.folder', 'volumeFile.file'] as const;

export function isVolumeFileRow(value: unknown): value is VolumeFileRow {
  return typeof value === 'object' && value !== null && 'uri' in value && 'isFolder' in value;
}
