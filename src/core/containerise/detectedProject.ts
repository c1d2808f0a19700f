import type { Doubt, Evidence } from './clues.ts';
import type { Recipe } from './recipe.ts';
import type { ServiceName } from './services/serviceCatalogue.ts';

/** A project that an image can be made of. */
export interface DetectedProject {
  /** Relative to the folder that was looked at; '' for that folder itself. */
  readonly folder: string;
  /** The folder that is the build context: that of the workspace for a member of one. */
  readonly context: string;
  /** A name for files and services: lower case, digits and dashes. */
  readonly name: string;
  readonly recipe: Recipe;
  /** The likeliest first; empty for a program that was not seen to listen. */
  readonly ports: readonly number[];
  /** Whether it can only be reached if it knows the port by this variable. */
  readonly portVariable: string | undefined;
  /** Where the program says whether it is well. */
  readonly healthPath: string | undefined;
  readonly services: readonly ServiceName[];
  readonly evidence: readonly Evidence[];
  readonly doubts: readonly Doubt[];
}

/** What the detection of one kind finds in its folder; what all kinds share is looked for behind it. */
export interface Detection {
  readonly recipe: Recipe;
  readonly name?: string | undefined;
  /** The port that the framework opens when nobody says another; undefined for what serves nothing. */
  readonly usualPort?: number | undefined;
  /** Ports that start commands name. */
  readonly ports?: readonly number[];
  /** The port is what the image serves, whatever the sources say. */
  readonly isPortFixed?: boolean;
  readonly portVariable?: string | undefined;
  readonly healthPath?: string | undefined;
  /** Relative to the project; the project itself without. */
  readonly context?: string;
}
