import type { Fix } from '../finding.ts';
import { toFix } from '../fixes/edits.ts';
import { moveInstructionBehind } from '../fixes/moveInstruction.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { baseName, joinPath } from '../stages/paths.ts';
import { expandVariables } from '../syntax/expandVariables.ts';
import { mayUse } from './mentions.ts';
import { independentRunBehind, lastRunToPass } from './rebuiltBehind.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'moving-remote-add',
  title: 'moving-remote-add.title',
  severity: 'information',
  category: 'rebuild',
  hadolint: [],
  docs: 'moving-remote-add',
  otherStages: 'hint',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const step of context.steps) {
    const { instruction } = step;
    if (instruction.keyword !== 'ADD') continue;
    if (instruction.flags.some(({ name }) => name === 'checksum')) continue;
    const source = movingSource(step);
    if (source === undefined) continue;
    const path = targetOf(step, source);
    const uses = (later: BuildStep): boolean => mentionsPath(context, later, path);
    const run = independentRunBehind(context, step, uses);
    if (run === undefined) continue;
    yield {
      step,
      span: instruction.span,
      message: message('moving-remote-add.message', source),
      explanation: message('moving-remote-add.explanation', source),
      related: [
        {
          range: context.document.lines.rangeOf(run.shellStep.command.span),
          message: message('moving-remote-add.related'),
        },
      ],
      fixes: fixesOf(context, step, lastRunToPass(context, run, uses)),
    };
  }
}

/** The first source whose address stays while what is there changes. */
function movingSource({ instruction, variable }: BuildStep): string | undefined {
  return instruction.words
    .slice(0, -1)
    .map(({ value }) => expandVariables(value, variable))
    .find((source) => source !== undefined && isMoving(source));
}

/** Branches: whoever adds from them gets something else after every push. */
const branch = '(main|master|HEAD|develop|devel|dev|trunk|nightly|latest|stable)';
const movingUrl = new RegExp(
  [
    `^https?://raw\\.githubusercontent\\.com/[^/]+/[^/]+/(refs/heads/)?${branch}/`,
    `^https?://(www\\.)?github\\.com/[^/]+/[^/]+/(raw|blob)/(refs/heads/)?${branch}/`,
    `^https?://(www\\.)?github\\.com/[^/]+/[^/]+/archive/(refs/heads/)?${branch}\\.`,
    `^https?://(www\\.)?github\\.com/[^/]+/[^/]+/releases/latest/download/`,
    `^https?://[^?#]+/-/(raw|archive)/${branch}/`,
    '^https?://[^?#]*/(latest|nightly|snapshot)s?(/|[-_.][^/]*$)',
    '^https?://[^?#]*[-_.](latest|nightly|snapshot)\\.[a-z.]+$',
  ].join('|'),
  'i',
);
const gitUrl =
  /^(git@|git:\/\/|ssh:\/\/|https?:\/\/[^?#]+\.git(#|$|\?)|https?:\/\/github\.com\/[^/]+\/[^/#?]+(#|$))/;

/** Addresses of an API are asked for in order to start afresh when the answer changes. */
function isMoving(source: string): boolean {
  if (/^https?:\/\/api\./.test(source)) return false;
  if (!gitUrl.test(source)) return movingUrl.test(source);
  const reference = /#([^:]*)/.exec(source)?.[1] ?? '';
  return reference === '' || new RegExp(`^(refs/heads/.*|${branch})$`).test(reference);
}

function targetOf(
  { instruction, workdir, variable }: BuildStep,
  source: string,
): string | undefined {
  const written = expandVariables(instruction.words.at(-1)?.value ?? '', variable);
  if (written === undefined) return undefined;
  const path = joinPath(workdir, written);
  const isFolder = written.endsWith('/') || written === '.';
  return isFolder && path !== undefined
    ? joinPath(path, baseName(source.replace(/[?#].*$/, '').replace(/\.git$/, '')))
    : path;
}

/** A step uses the file when it may, or when nobody can tell where the file is. */
function mentionsPath(context: LintContext, later: BuildStep, path: string | undefined): boolean {
  if (!/^(RUN|COPY|ADD|WORKDIR)$/.test(later.instruction.keyword)) return false;
  return path === undefined || path === '/' || mayUse(context, later, path);
}

function fixesOf(context: LintContext, step: BuildStep, target: BuildStep): readonly Fix[] {
  const { instruction, isTrigger, workdir } = step;
  // Where a relative target lies depends on the place of the instruction.
  const isAbsolute = (instruction.words.at(-1)?.value ?? '').startsWith('/');
  if (isTrigger || (!isAbsolute && workdir !== target.workdir)) return [];
  const edits = moveInstructionBehind(context.document, instruction, target.instruction);
  const { line } = target.instruction.range.start;
  return [toFix('suggestion', message('moving-remote-add.fix', line + 1), edits)];
}
