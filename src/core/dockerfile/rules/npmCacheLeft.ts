import { npmTool } from '../caches/nodeCacheTools.ts';
import { findCachesLeft } from '../caches/findCachesLeft.ts';
import { message } from '../messages/messageTemplates.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'npm-cache-left',
  title: 'npm-cache-left.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: [],
  docs: 'npm-cache-left',
  otherStages: 'silent',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const { tool, step, call, folders, isDoubtful, fixes } of findCachesLeft(context, [
    npmTool,
  ])) {
    const folder = folders.join(', ');
    const cleanUp = tool.cleanUp?.(call, folders) ?? '';
    yield {
      step,
      span: call.shellStep.command.span,
      message: message('npm-cache-left.message', call.program, folder),
      explanation: message('npm-cache-left.explanation', folder, cleanUp),
      isDoubtful,
      fixes,
    };
  }
}
