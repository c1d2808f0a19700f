import type { Fix } from '../finding.ts';
import { replaceSpan, toFix } from '../fixes/edits.ts';
import type { MessageCode } from '../messages/messageTemplates.ts';
import { message } from '../messages/messageTemplates.ts';
import { changedStep } from '../stages/changedStep.ts';
import type { Stage } from '../syntax/dockerfileDocument.ts';
import type { OversizedImage } from './oversizedImages.ts';
import { oversizedImage } from './oversizedImages.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';
import { isForDevelopers, startCommand } from './startCommand.ts';

export const meta: RuleMeta = {
  id: 'oversized-base',
  title: 'oversized-base.title',
  severity: 'information',
  category: 'shape',
  hadolint: [],
  docs: 'oversized-base',
  otherStages: 'silent',
};

/** What an image starts with when it builds, tests or serves a developer. */
const building =
  /\b(go\s+(run|test|build)|cargo|rustc|mvnw?|gradlew?|sbt|javac|jshell|make|gcc|dart\s+run|air)\b|\bdotnet\s+(run|watch|test|build|ef)\b/;
const developing =
  /\b(nodemon|jest|vitest|pytest|tox|rspec|jupyter|watch|storybook|tail|sleep)\b|\b(npm|yarn|pnpm)\s+(run\s+)?(dev|test|watch|start:dev)/;

const compilers = /^(make|gcc|g\+\+|cc|c\+\+|clang|cmake|node-gyp|cython|configure)$/;

export function* check(context: LintContext): Iterable<RuleFinding> {
  const { document, steps } = context;
  const first = steps.find(({ isShipped, stage }) => isShipped && stage.baseStage === undefined);
  // An image that starts nothing of its own is a base for others, or for work inside it.
  const start = startCommand(context);
  if (first === undefined || start === '' || building.test(start) || developing.test(start)) return;
  if (isForDevelopers(context)) return;
  const { stage } = first;
  const { start: from, end } = stage.imageSpan;
  const found = oversizedImage(document.text.slice(from, end), stage.image);
  if (found === undefined) return;
  const [text, explanation] = texts[found.kind];
  yield {
    step: changedStep(first, { instruction: stage.from, script: undefined }),
    span: stage.imageSpan,
    message: message(text, stage.image, found.smaller ?? ''),
    explanation: message(explanation, stage.image, found.smaller ?? ''),
    isDoubtful: compiles(context),
    fixes: fixesOf(context, stage, found),
  };
}

const texts: Readonly<Record<OversizedImage['kind'], readonly [MessageCode, MessageCode]>> = {
  full: ['oversized-base.message', 'oversized-base.explanation'],
  jdk: ['oversized-base.messageJdk', 'oversized-base.explanationJdk'],
  toolchain: ['oversized-base.messageToolchain', 'oversized-base.explanationToolchain'],
};

/** Whether something is compiled in the stages that ship, for which the compilers must be there. */
function compiles(context: LintContext): boolean {
  return context.steps.some(
    (step) =>
      step.isShipped &&
      context
        .shellSteps(step)
        .some(({ call }) => call !== undefined && compilers.test(call.program)),
  );
}

function fixesOf(
  { document }: LintContext,
  { imageSpan }: Stage,
  { smaller }: OversizedImage,
): readonly Fix[] {
  if (smaller === undefined) return [];
  const edit = replaceSpan(document, imageSpan, smaller);
  return [toFix('suggestion', message('oversized-base.fix', smaller), [edit])];
}
