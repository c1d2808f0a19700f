import type * as vscode from 'vscode';
import type { ContainerFolder, FileChangeKind } from '../../core/model/containerFile.ts';
import type { ContainerPlace } from './containerFilesUri.ts';

/** The file systems of containers, as views and commands see them. */
export interface ContainerFiles {
  /** What is in a folder now, with what links lead to and what differs from the image. Rejects with an EngineError. */
  list(
    container: { readonly id: string; readonly name: string },
    folder: string,
    signal?: AbortSignal,
  ): Promise<ContainerFolder>;
  /** Tells everybody that something in the container was changed from here. */
  changed(place: ContainerPlace): void;
  /** Fires the folder in which something was changed. */
  readonly onDidChange: vscode.Event<ContainerPlace>;
  /** What was seen of a file when its folder was last listed. */
  mark(uri: vscode.Uri): FileChangeKind | undefined;
  /** Fires the files whose marks may be others now. */
  readonly onDidMark: vscode.Event<vscode.Uri[]>;
}
