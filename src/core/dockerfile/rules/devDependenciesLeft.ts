import { runsUnknownScript } from '../commands/removals.ts';
import type { ToolCall } from '../commands/toolCall.ts';
import { isQuestion, toolCallOf } from '../commands/toolCall.ts';
import type { Fix } from '../finding.ts';
import { insertArgument, toFix } from '../fixes/edits.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { searchConfiguration } from './configuredBefore.ts';
import type { DevDependencyTool } from './devDependencyTools.ts';
import { devDependencyTools } from './devDependencyTools.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';
import { isForDevelopers, startCommand } from './startCommand.ts';

export const meta: RuleMeta = {
  id: 'dev-dependencies-left',
  title: 'dev-dependencies-left.title',
  severity: 'information',
  category: 'shape',
  hadolint: [],
  docs: 'dev-dependencies-left',
  otherStages: 'silent',
};

/** What starts an image that is for developing or testing. */
const developing =
  /\b(dev|develop|watch|test|tests|lint|e2e|start:dev|serve|storybook|nodemon|ts-node(-dev)?|tsx|jest|vitest|mocha|cypress|playwright|phpunit|rspec|rake|pytest|tox|webpack|vite|ng|next\s+dev|debugpy|jupyter|reload|sleep|tail)\b/i;

/** Commands that build with what developers need. */
const building =
  /^(tsc|webpack|vite|ng|next|nuxt|rollup|esbuild|gulp|grunt|make|rake|rails|nx|turbo|phpunit|pytest|npx|artisan)$/;

export function* check(context: LintContext): Iterable<RuleFinding> {
  const tools = devDependencyTools.filter(({ programs }) => context.callsAny(programs));
  const start = tools.length === 0 ? '' : startCommand(context);
  // An image without a start of its own may be for anything.
  if (start === '' || developing.test(start) || isForDevelopers(context)) return;
  const lastBuild = context.allSteps.findLast((step) => builds(context, step))?.position ?? -1;
  for (const tool of tools) {
    const isConfigured = searchConfiguration(context, tool.configuration);
    for (const step of context.steps) {
      const call = installOfAll(context, step, tool);
      if (call === undefined) continue;
      const { span } = call.shellStep.command;
      const isBuildBehind =
        lastBuild > step.position || builds(context, step, call.shellStep.index + 1);
      const title = `${call.program} ${call.subcommand}`.trim();
      yield {
        step,
        span,
        message: message('dev-dependencies-left.message', title),
        explanation: message(
          isBuildBehind
            ? 'dev-dependencies-left.explanationBuild'
            : 'dev-dependencies-left.explanation',
          title,
        ),
        isDoubtful: isBuildBehind || isConfigured(step, span.start),
        fixes: isBuildBehind ? [] : fixesOf(context, step, tool, call),
      };
    }
  }
}

/** The first install of a RUN that brings everything, and that nothing in the RUN prunes. */
function installOfAll(
  context: LintContext,
  step: BuildStep,
  tool: DevDependencyTool,
): ToolCall | undefined {
  if (!step.isShipped || step.script === undefined) return undefined;
  const calls = context
    .shellSteps(step)
    .flatMap((shellStep) => toolCallOf(step, shellStep, tool.programs, tool.valued) ?? []);
  const found = calls.find((call) => tool.installsAll(call) && !isQuestion(call));
  const isPruned = calls.some(
    (call) =>
      found !== undefined && call.shellStep.index > found.shellStep.index && tool.prunes(call),
  );
  return isPruned ? undefined : found;
}

/** Whether a RUN builds something, from one of its commands on. */
function builds(context: LintContext, step: BuildStep, from = 0): boolean {
  if (!step.isShipped || step.script === undefined) return false;
  const shellSteps = context.shellSteps(step);
  return (
    runsUnknownScript(shellSteps, from) ||
    shellSteps.some(({ index, call }) => {
      if (index < from || call === undefined) return false;
      if (building.test(call.program)) return true;
      const words = call.args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
      return runners.test(call.program) && buildWords.test(words[0] ?? '');
    })
  );
}

const runners = /^(npm|yarn|pnpm|bun|composer|bundle|poetry|uv|php|python\d*)$/;
const buildWords = /^(run|run-script|exec|dlx|x|build|compile|test|t|artisan)\b/;

function fixesOf(
  { document }: LintContext,
  { script }: BuildStep,
  { flag, after }: DevDependencyTool,
  call: ToolCall,
): readonly Fix[] {
  const word = after(call);
  if (script === undefined || flag === undefined || word === undefined) return [];
  const edits = flag.split(' ').map((argument) => insertArgument(document, script, word, argument));
  return [toFix('suggestion', message('fix.addArgument', flag), edits)];
}
