import type { FindingSeverity } from '../../model/findingSeverity.ts';
import type { ByteCount, Fix, RelatedLocation } from '../finding.ts';
import type { FileEvent } from '../files/followFiles.ts';
import type { LintFacts } from '../lintFacts.ts';
import type { Message, MessageCode } from '../messages/messageTemplates.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { RuleId } from '../ruleId.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';
import type { Span } from '../../model/textPosition.ts';

export type RuleCategory = 'package-manager' | 'layers' | 'context' | 'shape' | 'rebuild' | 'leak';

export interface RuleMeta {
  readonly id: RuleId;
  readonly title: MessageCode;
  readonly severity: FindingSeverity;
  /** Reports only where the settings name a severity for it. */
  readonly isOffByDefault?: true;
  readonly category: RuleCategory;
  /** hadolint rules whose ignore pragmas silence this one too. */
  readonly hadolint: readonly string[];
  /** Page below docs/rules. */
  readonly docs: string;
  /** What becomes of findings in stages that do not ship: nothing, or a hint about the build cache. */
  readonly otherStages: 'silent' | 'hint';
}

/** What a rule may look at. Built once per text and shared by the rules. */
export interface LintContext {
  readonly document: DockerfileDocument;
  /** The instructions to judge: those of stages that ship, for a rule that is silent about all others. */
  readonly steps: readonly BuildStep[];
  /** Those of all stages, by position. */
  readonly allSteps: readonly BuildStep[];
  /** The steps of one stage, so that a rule need not go through those of all others. */
  readonly stepsOf: (stage: Stage) => readonly BuildStep[];
  readonly facts: LintFacts;
  /** The commands of a RUN; worked out once for all rules. */
  readonly shellSteps: (step: BuildStep) => readonly ShellStep[];
  /** Whether a RUN among the steps calls one of these programs: a rule without them has nothing to look for. */
  readonly callsAny: (programs: Iterable<string>) => boolean;
  /** What the steps do to the files; worked out once for all rules. */
  readonly fileEvents: () => readonly FileEvent[];
  /** Those of one instruction. */
  readonly fileEventsOf: (step: BuildStep) => readonly FileEvent[];
}

/** A finding before the stage, the byte threshold, settings and ignore comments have had their say. */
export interface RuleFinding {
  readonly step: BuildStep;
  readonly span: Span;
  readonly message: Message;
  readonly explanation: Message;
  readonly related?: readonly RelatedLocation[];
  readonly bytes?: ByteCount;
  readonly fixes?: readonly Fix[];
  /** Something in the step may make it right after all, such as a script that nobody can read from here. */
  readonly isDoubtful?: boolean;
}

export interface Rule {
  readonly meta: RuleMeta;
  check(context: LintContext): Iterable<RuleFinding>;
}
