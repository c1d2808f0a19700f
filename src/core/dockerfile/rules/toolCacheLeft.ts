import { browserCacheTools } from '../caches/browserCacheTools.ts';
import type { CacheTool } from '../caches/cacheTool.ts';
import { compilerCacheTools } from '../caches/compilerCacheTools.ts';
import { findCachesLeft } from '../caches/findCachesLeft.ts';
import { languageCacheTools } from '../caches/languageCacheTools.ts';
import type { MessageCode } from '../messages/messageTemplates.ts';
import { message } from '../messages/messageTemplates.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'tool-cache-left',
  title: 'tool-cache-left.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: [],
  docs: 'tool-cache-left',
  otherStages: 'silent',
};

const tools = [...languageCacheTools, ...compilerCacheTools, ...browserCacheTools];

/** Tools that leave something other than a cache. */
const special: Readonly<Record<string, readonly [message: MessageCode, explanation: MessageCode]>> =
  {
    playwright: ['tool-cache-left.messagePlaywright', 'tool-cache-left.explanationPlaywright'],
    cypress: ['tool-cache-left.messageCypress', 'tool-cache-left.explanationCypress'],
    puppeteer: ['tool-cache-left.messagePuppeteer', 'tool-cache-left.explanationPuppeteer'],
  };

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const { tool, step, call, folders, isDoubtful, fixes } of findCachesLeft(context, tools)) {
    const folder = folders.join(', ');
    const [text, explanation] = special[tool.title] ?? [
      'tool-cache-left.message',
      explanationOf(tool),
    ];
    yield {
      step,
      span: call.shellStep.command.span,
      message: message(text, tool.title, folder),
      explanation: message(explanation, tool.title, folder),
      isDoubtful,
      fixes,
    };
  }
}

function explanationOf({ isLinked, isReadLater }: CacheTool): MessageCode {
  if (isLinked === true) return 'tool-cache-left.explanationLinked';
  return isReadLater === true ? 'tool-cache-left.explanationShared' : 'tool-cache-left.explanation';
}
