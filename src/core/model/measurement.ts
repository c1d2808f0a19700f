import type { LineRange } from './recipe.ts';

/**
 * An image's bytes on the lines of the Dockerfile that it was built from. Plain data that can be stored. All sizes are
 * bytes; lines are one-based and those of `dockerfile`.
 */
export interface Measurement {
  /** What people call the image: a tag, else a short id. */
  readonly image: string;
  readonly imageId: string;
  /** The Dockerfile as it was built. */
  readonly dockerfile: string;
  /** Sum of what the image's history says: disk usage on some engines, so not comparable with `exact`. */
  readonly historyBytes: number;
  /** One per instruction that made layers, in the order of the layers. */
  readonly lines: readonly MeasuredLine[];
  /** From the files themselves; absent while only the history is known. */
  readonly exact?: ExactFigures;
}

export interface MeasuredLine extends LineRange {
  readonly confidence: 'exact' | 'structural';
  /** Contents of files where figures are exact; else what the history says. */
  readonly bytes: number;
  readonly exact?: ExactLine;
  /** How long the build took for it; absent where unknown, or when the builder had the result already. */
  readonly milliseconds?: number;
}

export interface ExactLine {
  /** Of its bytes, those that the final file system still shows. */
  readonly liveBytes: number;
  /** Of its bytes, those that this or a later instruction made invisible. */
  readonly wastedCreatedBytes: number;
  /** Bytes of any instruction, or of the base image, that this one made invisible. */
  readonly wastedCausedBytes: number;
  /** The largest, largest first. */
  readonly files: readonly MeasuredPath[];
  /** Whether `files` has every file with content. */
  readonly hasAllFiles: boolean;
  /** What it shipped of package managers' caches, live or not. */
  readonly caches: readonly MeasuredCache[];
}

export interface MeasuredPath {
  readonly path: string;
  readonly bytes: number;
}

export interface MeasuredCache extends MeasuredPath {
  /** `apt-lists`, `npm-cache`. */
  readonly rule: string;
  readonly liveBytes: number;
}

export interface ExactFigures {
  readonly shippedBytes: number;
  readonly liveBytes: number;
  readonly wastedBytes: number;
  /** Live over shipped, 0 to 1. */
  readonly efficiency: number;
  /** dive's score for the same image. */
  readonly diveEfficiency: number;
  /** What the base image ships. */
  readonly baseBytes: number;
  /** The heaviest first. */
  readonly waste: readonly MeasuredWaste[];
}

/** How bytes became invisible. `attributes`: the same content again, for another owner, mode or time. */
export type MeasuredWasteKind = 'overwritten' | 'attributes' | 'removed' | 'replaced';

/** Bytes that one instruction brought and another made invisible in one way. */
export interface MeasuredWaste {
  readonly kind: MeasuredWasteKind;
  readonly bytes: number;
  readonly files: number;
  /** Index into `lines`; absent for the base image. */
  readonly createdBy?: number;
  readonly killedBy?: number;
  /** The heaviest files or removed folders, heaviest first. */
  readonly paths: readonly MeasuredPath[];
}

/** A measurement beside the text as it is now. */
export interface PlacedMeasurement {
  readonly measurement: Measurement;
  /** By line of the measurement: where the same instruction stands now. */
  readonly places: readonly PlacedLine[];
}

/**
 * `same`: unchanged, though it may have moved. `edited`: its figures are of the text before. `gone`: there is nothing
 * in its place.
 */
export type PlacedLine =
  | (LineRange & { readonly kind: 'same' })
  | { readonly kind: 'edited'; readonly start: number }
  | { readonly kind: 'gone' };
