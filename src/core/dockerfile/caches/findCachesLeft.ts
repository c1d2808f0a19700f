import { isCleared, isCommandRemoving, runsUnknownScript } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { ToolCall } from '../commands/toolCall.ts';
import { isQuestion, toolCallOf } from '../commands/toolCall.ts';
import type { Fix } from '../finding.ts';
import { searchConfiguration } from '../rules/configuredBefore.ts';
import type { LintContext } from '../rules/rule.ts';
import { startsWith } from '../rules/startCommand.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { rootImage } from '../stages/rootImage.ts';
import { isMounted } from '../stages/runMounts.ts';
import { cacheFixes } from './cacheFixes.ts';
import type { CacheTool } from './cacheTool.ts';

/** A RUN that fills a cache and leaves it in its layer. */
export interface CacheLeft {
  readonly tool: CacheTool;
  readonly step: BuildStep;
  /** The last call that fills it, and all that do so without anything that empties it later. */
  readonly call: ToolCall;
  readonly calls: readonly ToolCall[];
  readonly folders: readonly string[];
  /** Those that the readers fill too. */
  readonly allFolders: readonly string[];
  /** Later steps that read what is in the cache. */
  readonly readers: readonly BuildStep[];
  readonly isDoubtful: boolean;
  readonly fixes: readonly Fix[];
}

/** At most one per RUN and tool. Stages that do not ship are not looked at. */
export function* findCachesLeft(
  context: LintContext,
  tools: readonly CacheTool[],
): Iterable<CacheLeft> {
  for (const tool of tools) {
    if (!context.callsAny(tool.programs) || !isMentioned(tool, context.document.text)) continue;
    if (tool.startReader !== undefined && startsWith(context, tool.startReader)) continue;
    const isConfigured = tool.configuration && searchConfiguration(context, tool.configuration);
    const stepsOfTool = context.steps.filter(
      (step) => step.isShipped && callsIn(context, step, tool).length > 0,
    );
    for (const [index, step] of stepsOfTool.entries()) {
      const shellSteps = context.shellSteps(step);
      const image = rootImage(context.document, step.stage);
      const calls = callsIn(context, step, tool).filter((each) =>
        isLeft(tool, each, image, shellSteps),
      );
      const call = calls.at(-1);
      if (call === undefined) continue;
      const readers = tool.isReadLater === true ? stepsOfTool.slice(index + 1) : [];
      const filling = [step, ...readers]
        .flatMap((each) => callsIn(context, each, tool))
        .filter((each) => tool.fills(each));
      const found = {
        ...{ tool, step, call, calls, readers },
        folders: tool.folders(call, image),
        allFolders: [...new Set(filling.flatMap((each) => tool.folders(each, image)))],
      };
      const { span } = call.shellStep.command;
      yield {
        ...found,
        isDoubtful:
          tool.isLinked === true ||
          tool.isMild === true ||
          isConfigured?.(step, span.start) === true ||
          runsUnknownScript(shellSteps, call.shellStep.index + 1),
        fixes: cacheFixes(context, found),
      };
      // What later commands read is one cache, however many of them add to it.
      if (tool.isReadLater === true) break;
    }
  }
}

function isMentioned({ mention, needs }: CacheTool, text: string): boolean {
  return (mention === undefined || text.includes(mention)) && needs?.test(text) !== false;
}

function callsIn(context: LintContext, step: BuildStep, tool: CacheTool): readonly ToolCall[] {
  return context
    .shellSteps(step)
    .flatMap((shellStep) => toolCallOf(step, shellStep, tool.programs, tool.valued) ?? []);
}

function isLeft(
  tool: CacheTool,
  call: ToolCall,
  image: string,
  shellSteps: readonly ShellStep[],
): boolean {
  if (!tool.fills(call) || isQuestion(call)) return false;
  const { mounts } = call.step;
  if (
    tool.mount !== undefined &&
    mounts.some(({ target }) => tool.mount?.test(target ?? '') === true)
  )
    return false;
  const open = tool.folders(call, image).filter((folder) => !isMounted(mounts, folder));
  return open.length > 0 && !isEmptied(tool, call, shellSteps, open);
}

function isEmptied(
  tool: CacheTool,
  call: ToolCall,
  shellSteps: readonly ShellStep[],
  folders: readonly string[],
): boolean {
  const from = call.shellStep.index + 1;
  if (folders.every((folder) => isCleared(shellSteps, from, folder))) return true;
  return shellSteps.some((later) => {
    if (later.index < from && later.command.nesting.every(({ kind }) => kind !== 'function'))
      return false;
    const other = toolCallOf(call.step, later, tool.programs, tool.valued);
    if (other !== undefined) return tool.cleans(other);
    const isRemoval = isCommandRemoving(later) || later.call?.program === 'xargs';
    return (
      isRemoval &&
      tool.removal?.test(later.command.words.map(({ text }) => text).join(' ')) === true
    );
  });
}
