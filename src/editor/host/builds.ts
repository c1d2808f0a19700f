import type * as vscode from 'vscode';
import type { StepTime } from '../../core/build/readStepTimes.ts';

/** The image builds of this window. */
export interface Builds {
  readonly onDidStart: vscode.Event<void>;
  /** Fires when a build has made an image. */
  readonly onDidFinish: vscode.Event<FinishedBuild>;
  started(): void;
  finished(build: FinishedBuild): void;
}

/** A build that made an image. */
export interface FinishedBuild {
  /** Absolute path of the Dockerfile. */
  readonly dockerfile: string;
  /** Its text when the build began. */
  readonly text: string;
  readonly tag?: string;
  /** The stage that was built; the last one when absent. */
  readonly target?: string;
  /** The tag where there is one, otherwise the id that the builder gave. */
  readonly image: string;
  /** What the builder wrote about the build, parsed JSON; undefined when it wrote nothing. */
  readonly metadata?: unknown;
  readonly stepTimes: readonly StepTime[];
}
