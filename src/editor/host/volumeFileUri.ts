import * as vscode from 'vscode';
import { volumeFilesScheme } from '../contract/volumeFilesUri.ts';

export interface VolumePlace {
  readonly volume: string;
  /** From the volume's own root, with a leading slash. */
  readonly path: string;
}

export function volumeFileUri({ volume, path }: VolumePlace): vscode.Uri {
  return vscode.Uri.from({ scheme: volumeFilesScheme, path: `/${volume}${path}` });
}

/** Undefined for an address that is no volume's. */
export function parseVolumeFileUri({ scheme, path }: vscode.Uri): VolumePlace | undefined {
  const [, volume = '', rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (scheme !== volumeFilesScheme || volume === '') return undefined;
  return { volume, path: rest === '' ? '/' : rest };
}
