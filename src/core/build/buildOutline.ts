import type { BuildStep } from './buildStep.ts';

/** What has to be known of a Dockerfile to offer and to follow its build. Plain data. */
export interface BuildOutline {
  readonly stages: readonly BuildStage[];
  readonly steps: readonly BuildStep[];
}

export interface BuildStage {
  /** Zero-based. */
  readonly index: number;
  /** As written after AS; only a named stage can be built alone. */
  readonly name?: string;
  /** The image or stage that it starts from. */
  readonly image: string;
  /** One-based line of its FROM. */
  readonly line: number;
  /** Build arguments without a default that a build of this stage reads, those of the stages it needs included. */
  readonly argumentsToAsk: readonly string[];
}
