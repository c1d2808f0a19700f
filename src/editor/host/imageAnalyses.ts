import type * as vscode from 'vscode';
import type { ImageAnalysis } from '../../core/layers/imageAnalysis.ts';
import type { LayerLines } from '../../core/layers/mapping/layerLines.ts';

/** Exact figures of images, worked out on a thread of their own. Nothing is loaded before the first question. */
export interface ImageAnalyses {
  /**
   * The analysis of an image: from memory, by joining one under way, or by reading the image from the engine. Rejects
   * with an EngineError, a LayersError or an abort error, and in a workspace that is not trusted.
   *
   * @param image an id or a tag
   */
  analysisOf(image: string, options?: AnalysisOptions): Promise<AnalysedImage>;
  /** The analysis of an image id, if it is in memory. */
  known(id: string): AnalysedImage | undefined;
  readonly onDidAnalyse: vscode.Event<AnalysedImage>;
  /** Starts the thread, which takes some tenths of a second, because an analysis is coming. */
  prepare(): void;
  /** Opens the Dockerfile at the line of a layer as it is now. False where the layer has none (any more). */
  openLine(image: AnalysedImage, layer: number): Promise<boolean>;
}

export interface AnalysisOptions {
  readonly onProgress?: (progress: AnalysisProgress) => void;
  /** Ends the analysis once nobody else waits for it. */
  readonly token?: vscode.CancellationToken;
}

export interface AnalysisProgress {
  /** Bytes of the image's archive read so far. */
  readonly bytes: number;
  /** The size that the engine gives for the image; the archive may be larger or, compressed, smaller. */
  readonly imageBytes: number;
}

export interface AnalysedImage {
  /** What the engine calls the image: `sha256:…`. */
  readonly id: string;
  readonly tags: readonly string[];
  readonly analysis: ImageAnalysis;
  /** Lines of {@link dockerfile}; undefined when no Dockerfile is known to be the image's. */
  readonly lines: LayerLines | undefined;
  readonly dockerfile: BuiltDockerfile | undefined;
}

/** A Dockerfile as it was built. */
export interface BuiltDockerfile {
  readonly text: string;
  /** The file in this workspace; undefined for a text that only the builder's record has. */
  readonly uri: vscode.Uri | undefined;
  /** The stage that was built, where it is known not to be the last. */
  readonly target?: string;
}
