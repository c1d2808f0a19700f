import { dnfTool } from '../caches/systemCacheTools.ts';
import { findCachesLeft } from '../caches/findCachesLeft.ts';
import { message } from '../messages/messageTemplates.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'dnf-cache-left',
  title: 'dnf-cache-left.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: ['DL3032', 'DL3040'],
  docs: 'dnf-cache-left',
  otherStages: 'silent',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const { tool, step, call, folders, isDoubtful, fixes } of findCachesLeft(context, [
    dnfTool,
  ])) {
    const folder = folders.join(', ');
    const cleanUp = tool.cleanUp?.(call, folders) ?? '';
    yield {
      step,
      span: call.shellStep.command.span,
      message: message('dnf-cache-left.message', call.program, folder),
      explanation: message('dnf-cache-left.explanation', folder, cleanUp),
      isDoubtful,
      fixes,
    };
  }
}
