import * as vscode from 'vscode';
import { containerFilesScheme } from '../contract/containerFilesUri.ts';

/** Something in a container's file system. */
export interface ContainerPlace {
  /** Whole, or its first 12 digits. */
  readonly containerId: string;
  /** Absolute in the container. */
  readonly path: string;
}

export function containerFileUri(
  container: { readonly id: string; readonly name: string },
  path: string,
): vscode.Uri {
  // Podman's names of pods may have characters that an authority does not take.
  const name = container.name.replace(/[^A-Za-z0-9_.-]/g, '-');
  const authority = `${name}.${container.id.slice(0, 12)}`;
  return vscode.Uri.from({ scheme: containerFilesScheme, authority, path });
}

/** Undefined for what is no such file. */
export function parseContainerFileUri({
  scheme,
  authority,
  path,
}: vscode.Uri): ContainerPlace | undefined {
  const containerId = /\.([0-9a-f]{12})$/.exec(authority)?.[1];
  if (scheme !== containerFilesScheme || containerId === undefined) return undefined;
  return { containerId, path: path === '' ? '/' : path };
}
