import { zypperTool } from '../caches/systemCacheTools.ts';
import { findCachesLeft } from '../caches/findCachesLeft.ts';
import { message } from '../messages/messageTemplates.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'zypper-cache-left',
  title: 'zypper-cache-left.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: ['DL3036'],
  docs: 'zypper-cache-left',
  otherStages: 'silent',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const { tool, step, call, folders, isDoubtful, fixes } of findCachesLeft(context, [
    zypperTool,
  ])) {
    const folder = folders.join(', ');
    const cleanUp = tool.cleanUp?.(call, folders) ?? '';
    yield {
      step,
      span: call.shellStep.command.span,
      message: message('zypper-cache-left.message', call.program, folder),
      explanation: message('zypper-cache-left.explanation', folder, cleanUp),
      isDoubtful,
      fixes,
    };
  }
}
