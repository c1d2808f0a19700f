import type { DependencyInstall } from '../commands/dependencyInstall.ts';
import type { Fix, TextEdit } from '../finding.ts';
import { insertAt, replaceSpan, toFix } from '../fixes/edits.ts';
import { lineBreakOf } from '../fixes/insertCommand.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { joinPath } from '../stages/paths.ts';
import { stepsBetween } from './mentions.ts';
import type { LintContext } from './rule.ts';

/** Copies the manifests in the place of everything, and everything behind the installation. */
export function orderFixes(
  context: LintContext,
  copy: BuildStep,
  run: BuildStep,
  install: DependencyInstall,
): readonly Fix[] {
  const { document } = context;
  const { instruction } = copy;
  if (copy.isTrigger || instruction.words.length !== 2 || instruction.isExecForm) return [];
  if (
    instruction.heredocs.length > 0 ||
    instruction.range.start.line !== instruction.range.end.line
  )
    return [];
  // In between, only what neither reads the sources nor changes where and how they are copied.
  const isFree = stepsBetween(context, copy, run).every(({ instruction: other }) =>
    /^(LABEL|EXPOSE|ENV|ARG)$/.test(other.keyword),
  );
  const target = instruction.words[1]?.value ?? '';
  const folder = joinPath(copy.workdir, target);
  if (!isFree || folder === undefined || install.shellStep.folder !== folder) return [];
  const files = manifestsAtHand(context, install);
  const subfolder = files === undefined ? undefined : commonFolder(files);
  if (files === undefined || subfolder === undefined) return [];
  const split = behindInstall(context, run, install, copyText(context, copy));
  if (split === undefined) return [];
  const into = `${target.replace(/\/$/, '')}/${subfolder}`;
  const flags = instruction.flags
    .filter(({ name }) => name === 'chown' || name === 'link')
    .map(({ name, value }) => (value === undefined ? `--${name} ` : `--${name}=${value} `));
  const manifests = `${instruction.keyword} ${flags.join('')}${files.join(' ')} ${into}`;
  const title = message('sources-before-dependencies.fix', files.join(', '), install.title);
  return [toFix('suggestion', title, [replaceSpan(document, instruction.span, manifests), split])];
}

/** Copies flatten: only files of one folder can go there together. '' or a name with a slash at the end. */
function commonFolder(files: readonly string[]): string | undefined {
  const folders = new Set(
    files
      .map((file) => file.replace(/^\.\//, ''))
      .map((file) => file.slice(0, file.lastIndexOf('/') + 1)),
  );
  const [folder] = folders;
  return folders.size === 1 ? folder : undefined;
}

function copyText({ document }: LintContext, { instruction }: BuildStep): string {
  return document.text.slice(instruction.span.start, instruction.span.end);
}

/** Those that the context has; without the context, the ones that the tool cannot do without. */
function manifestsAtHand(
  { facts }: LintContext,
  { manifests }: DependencyInstall,
): readonly string[] | undefined {
  const { context } = facts;
  const [main = '', lock = ''] = manifests;
  if (context === undefined) {
    if (main === 'package.json' && lock === 'package-lock.json') return ['package*.json'];
    return manifests.slice(0, 2);
  }
  const present = manifests.filter((path) => context.entries.has(path.replace(/^\.\//, '')));
  return present.includes(main) ? present : undefined;
}

/** Puts the copy behind the RUN, or splits the RUN behind its first command when it goes on with others. */
function behindInstall(
  { document }: LintContext,
  run: BuildStep,
  install: DependencyInstall,
  copy: string,
): TextEdit | undefined {
  const { script, instruction } = run;
  const lineBreak = lineBreakOf(document, instruction.span.end);
  const first = script?.statements[0];
  if (script === undefined || first === undefined || install.shellStep.index !== 0)
    return undefined;
  if (!first.isSimple || install.shellStep.command.nesting.length > 0) return undefined;
  const next = script.statements[1];
  if (next === undefined) return insertAt(document, instruction.span.end, `${lineBreak}${copy}`);
  if (script.form !== 'line' || next.operator !== '&&' || instruction.heredocs.length > 0)
    return undefined;
  const flags = instruction.flags.map(
    ({ span }) => `${document.text.slice(span.start, span.end)} `,
  );
  return replaceSpan(
    document,
    { start: first.span.end, end: next.span.start },
    `${lineBreak}${copy}${lineBreak}RUN ${flags.join('')}`,
  );
}
