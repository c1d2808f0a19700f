import type { BuildContextSnapshot } from '../../model/buildContextSnapshot.ts';
import { contextPath } from '../files/contextSources.ts';
import { isRemote } from '../files/copyEffects.ts';
import type { ByteCount, Fix } from '../finding.ts';
import { formatBytes } from '../../model/formatBytes.ts';
import type { Message } from '../messages/messageTemplates.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { expandVariables } from '../syntax/expandVariables.ts';
import type { HeavyEntry } from './heavyEntries.ts';
import { heavyEntries } from './heavyEntries.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'context-not-ignored',
  title: 'context-not-ignored.title',
  severity: 'warning',
  category: 'context',
  hadolint: [],
  docs: 'context-not-ignored',
  otherStages: 'hint',
};

/** What nearly every project leaves out, for a first ignore file. */
const usualPatterns = [
  '.git',
  '**/node_modules',
  '**/__pycache__',
  '**/.venv',
  '**/*.log',
  '**/.DS_Store',
];

export function* check({ steps, facts }: LintContext): Iterable<RuleFinding> {
  const { context } = facts;
  if (context === undefined) return;
  for (const step of steps) {
    const { instruction } = step;
    if (!/^(COPY|ADD)$/.test(instruction.keyword)) continue;
    if (instruction.flags.some(({ name }) => name === 'from')) continue;
    const folders = copiedFolders(step, context);
    const heavy = folders
      .flatMap((folder) => heavyEntries(context, folder))
      .filter(notExcluded(step));
    const isOpen = context.ignoreFile === undefined && folders.includes('');
    if (heavy.length === 0 && !isOpen) continue;
    yield {
      step,
      span: instruction.span,
      message: messageFor(context, heavy),
      explanation: message(
        context.isRootCertain
          ? 'context-not-ignored.explanation'
          : 'context-not-ignored.explanationGuessed',
        context.ignoreTarget,
      ),
      bytes: heavy.length === 0 ? { kind: 'unknown' } : bytesOf(context, heavy),
      isDoubtful: heavy.length === 0,
      fixes: [fixFor(context, heavy)],
    };
  }
}

/** The sources that are folders of the context; '' is the whole. */
function copiedFolders(step: BuildStep, context: BuildContextSnapshot): readonly string[] {
  return step.instruction.words.slice(0, -1).flatMap(({ value }) => {
    const source = expandVariables(value, step.variable);
    if (source === undefined || source.startsWith('<<') || isRemote(source)) return [];
    const path = contextPath(source);
    if (path === '' || path === '*') return [''];
    return context.entries.get(path)?.kind === 'directory' ? [path] : [];
  });
}

/** `--exclude` leaves things out without an ignore file. */
function notExcluded({ instruction }: BuildStep): (entry: HeavyEntry) => boolean {
  const excluded = instruction.flags.flatMap(({ name, value }) =>
    name === 'exclude' && value !== undefined
      ? [value.replace(/^(\*\*\/|\.\/)/, '').replace(/\/.*$/, '')]
      : [],
  );
  return ({ path }) => !excluded.some((name) => path.split('/').includes(name));
}

function messageFor(context: BuildContextSnapshot, heavy: readonly HeavyEntry[]): Message {
  const { ignoreFile, ignoreTarget } = context;
  if (heavy.length === 0) return message('context-not-ignored.messageOpen', ignoreTarget);
  const names = heavy.slice(0, 3).map(({ path, bytes }) => `${path} (${formatBytes(bytes)})`);
  const list = heavy.length > 3 ? `${names.join(', ')}…` : names.join(', ');
  return ignoreFile === undefined
    ? message('context-not-ignored.messageMissing', list, ignoreTarget)
    : message('context-not-ignored.message', list, ignoreFile);
}

function bytesOf({ isTruncated }: BuildContextSnapshot, heavy: readonly HeavyEntry[]): ByteCount {
  const bytes = heavy.reduce((sum, entry) => sum + entry.bytes, 0);
  return { kind: isTruncated ? 'known' : 'exact', bytes };
}

function fixFor({ ignoreTarget }: BuildContextSnapshot, heavy: readonly HeavyEntry[]): Fix {
  const lines =
    heavy.length === 0 ? usualPatterns : [...new Set(heavy.map(({ pattern }) => pattern))];
  return {
    title: message('context-not-ignored.fix', ignoreTarget),
    kind: 'scaffold',
    edits: [],
    files: [{ path: ignoreTarget, lines }],
  };
}
