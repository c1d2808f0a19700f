import type { PlacedMeasurement } from '../model/measurement.ts';
import type { BuildContextSnapshot } from '../model/buildContextSnapshot.ts';

/** What the text alone cannot say, gathered before the rules run. Everything may be missing. */
export interface LintFacts {
  /** The files that a build would send. */
  readonly context?: BuildContextSnapshot | undefined;
  /** Configuration of base images that are at hand, by the reference that FROM names. */
  readonly images?: ReadonlyMap<string, ImageConfiguration> | undefined;
  /** The image that was built from the file last, at the lines of now. */
  readonly measured?: PlacedMeasurement | undefined;
}

export interface ImageConfiguration {
  /** `NAME=value` entries. */
  readonly env: readonly string[];
  readonly user: string;
  readonly workdir: string;
  /** Undefined for the default shell. */
  readonly shell?: readonly string[] | undefined;
}

export const noFacts: LintFacts = {};
