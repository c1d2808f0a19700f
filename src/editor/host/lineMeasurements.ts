import type * as vscode from 'vscode';
import type { PlacedMeasurement } from '../../core/model/measurement.ts';

/** Bytes of images on the lines of Dockerfiles: after builds from here, and on demand. */
export interface LineMeasurements {
  /** The figures of the image that was last measured for the document, at the lines of now. */
  of(document: vscode.TextDocument): PlacedMeasurement | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Reads an image and shows its figures: on the lines of its Dockerfile where it is known. */
  analyse(image: string): Promise<void>;
  /** Ends what runs in the background. */
  cancel(): void;
  /** Opens the result of the last build or analysis; false when there is none. */
  showResult(): Promise<boolean>;
}
