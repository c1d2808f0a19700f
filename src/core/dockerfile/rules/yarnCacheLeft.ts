import { isBerry, yarnTool } from '../caches/nodeCacheTools.ts';
import { findCachesLeft } from '../caches/findCachesLeft.ts';
import { message } from '../messages/messageTemplates.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'yarn-cache-left',
  title: 'yarn-cache-left.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: ['DL3060'],
  docs: 'yarn-cache-left',
  otherStages: 'silent',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  const { document, facts } = context;
  if (isBerry(document.text, facts.context)) return;
  for (const { tool, step, call, folders, isDoubtful, fixes } of findCachesLeft(context, [
    yarnTool,
  ])) {
    const folder = folders.join(', ');
    const cleanUp = tool.cleanUp?.(call, folders) ?? '';
    yield {
      step,
      span: call.shellStep.command.span,
      message: message('yarn-cache-left.message', call.program, folder),
      explanation: message('yarn-cache-left.explanation', folder, cleanUp),
      isDoubtful,
      fixes,
    };
  }
}
