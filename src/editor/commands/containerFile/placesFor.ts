import { posix } from 'node:path';
import * as vscode from 'vscode';
import { containerFileUri, parseContainerFileUri } from '../../host/containerFilesUri.ts';
import type { Services } from '../../host/services.ts';
import { isFolder } from '../../views/fileRows.ts';
import { targetRows } from '../../views/rowTargets.ts';
import { containerFor } from '../steps/containersFor.ts';

/** Something in a container that a command is about. */
export interface Place {
  readonly container: { readonly id: string; readonly name: string };
  /** Absolute in the container. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly uri: vscode.Uri;
}

export interface PlaceQuestion {
  readonly title: string;
  /** What to type into the box that asks for a path. */
  readonly prompt: string;
  readonly value?: string;
}

/**
 * The files and folders that a command was called for: rows, documents, or a path that is typed. Undefined when the user
 * gives none.
 */
export async function placesFor(
  services: Services,
  args: readonly unknown[],
  question: PlaceQuestion,
): Promise<readonly Place[] | undefined> {
  const rows = targetRows(args).flatMap((row): Place[] => {
    if (row.kind === 'containerFiles') {
      const name = services.engine.inventory.containers.get(row.containerId)?.name ?? '';
      return [toPlace({ id: row.containerId, name }, '/', true)];
    }
    if (row.kind !== 'containerFile' || row.file.change === 'deleted') return [];
    const container = { id: row.containerId, name: row.containerName };
    return [toPlace(container, row.path, isFolder(row.file))];
  });
  if (rows.length > 0) return rows;
  const uri = args.find((arg) => arg instanceof vscode.Uri);
  const place = uri === undefined ? undefined : parseContainerFileUri(uri);
  if (uri !== undefined && place !== undefined) {
    const name = uri.authority.replace(/\.[0-9a-f]{12}$/, '');
    return [toPlace({ id: place.containerId, name }, place.path, false)];
  }
  return askPlace(services, args, question);
}

/** Whether a command was called from rows of files. */
export function isOfFiles(args: readonly unknown[]): boolean {
  return targetRows(args).some(({ kind }) => kind === 'containerFile');
}

async function askPlace(
  services: Services,
  args: readonly unknown[],
  { title, prompt, value = '/' }: PlaceQuestion,
): Promise<readonly Place[] | undefined> {
  const container = await containerFor(services, args, {
    title,
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  if (container === undefined) return undefined;
  const typed = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    validateInput: (text) =>
      text.startsWith('/') ? undefined : vscode.l10n.t('The whole path, beginning with /.'),
  });
  if (typed === undefined) return undefined;
  const path = posix.resolve('/', typed);
  const client = await services.engine.client();
  const stat = await client.containerPathStat(container.id, path);
  return [toPlace(container, path, stat?.isFolder === true)];
}

export function toPlace(container: Place['container'], path: string, folder: boolean): Place {
  const { id, name } = container;
  return {
    container: { id, name },
    path,
    isFolder: folder,
    uri: containerFileUri(container, path),
  };
}

/** Tells views and documents that something in a folder was changed. */
export function tellChanged({ files }: Services, place: Place): void {
  files.changed({ containerId: place.container.id, path: posix.dirname(place.path) });
}
