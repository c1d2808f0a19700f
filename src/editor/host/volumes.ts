import type * as vscode from 'vscode';
import type { HelperSession } from '../../core/engine/volumes/helperSession.ts';
import type { VolumeFiles } from '../../core/engine/volumes/openVolumeFiles.ts';

/** Work on volumes of the window's engine: how large they are, and what is in them. */
export interface Volumes {
  /** By name; what was measured and has not changed since. */
  readonly sizes: ReadonlyMap<string, MeasuredVolume>;
  readonly onDidMeasure: vscode.Event<void>;
  /** Measures all of them, which an engine may take minutes for. */
  measure(signal?: AbortSignal): Promise<void>;
  session(): HelperSession;
  /** Works on the files of a volume, which stays open until it is closed. */
  withFiles<T>(volume: string, work: (files: VolumeFiles) => Promise<T>): Promise<T>;
  /** Shows a volume's files; undefined shows none. */
  browse(volume: string | undefined): void;
  browsed(): string | undefined;
  readonly onDidBrowse: vscode.Event<string | undefined>;
  /** Removes the container that the files were reached by. */
  closeFiles(volume: string): Promise<void>;
}

export interface MeasuredVolume {
  readonly bytes: number;
  /** Unix milliseconds. */
  readonly at: number;
}
