import type { WrittenFile } from '../files/followFiles.ts';
import type { Fix, TextEdit } from '../finding.ts';
import { insertAt, toFix } from '../fixes/edits.ts';
import { removeInstruction, removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { syntaxEdits } from '../fixes/syntaxVersion.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { baseName } from '../stages/paths.ts';
import type { LintContext } from './rule.ts';

/** Gives the RUNs that need it a secret in the place of an ARG: the same name, in no layer and no history. */
export function secretArgumentFixes(
  context: LintContext,
  step: BuildStep,
  name: string,
): readonly Fix[] {
  const { document } = context;
  const syntax = syntaxEdits(document, '1.10');
  if (syntax === undefined || step.isTrigger || step.instruction.words.length !== 1) return [];
  const users = usersOf(context, step, name);
  const isForRuns = users.every(
    ({ instruction, stage, script }) =>
      instruction.keyword === 'RUN' && stage === step.stage && script !== undefined,
  );
  if (users.length === 0 || !isForRuns) return [];
  const flag = ` --mount=type=secret,id=${name},env=${name}`;
  return [
    toFix('suggestion', message('secret-in-layer.fixArgument', name), [
      ...syntax,
      removeInstruction(document, step.instruction),
      ...users.map(({ instruction }) => insertAt(document, instruction.keywordSpan.end, flag)),
    ]),
  ];
}

/** The later instructions of the stage, or of one right on top of it, that name a variable. */
function usersOf(
  { document, stepsOf }: LintContext,
  step: BuildStep,
  name: string,
): readonly BuildStep[] {
  const onTop = document.stages.filter(({ baseStage }) => baseStage === step.stage.index);
  const later = [step.stage, ...onTop]
    .flatMap(stepsOf)
    .filter(({ position }) => position > step.position);
  return later.filter(({ instruction: { span } }) =>
    isNamed(document.text.slice(span.start, span.end), name),
  );
}

function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const around = (text[at - 1] ?? '') + (text[at + name.length] ?? '');
    if (!/\w/.test(around)) return true;
  }
  return false;
}

/** Nobody writes so many; looking at all of them for each file would take long. */
const mostSteps = 300;

/** Programs that read such a file without being told. */
const readers: readonly (readonly [file: RegExp, programs: RegExp])[] = [
  [/npmrc$/, /^(npm|npx|pnpm|yarn|bun)$/],
  [/netrc$/, /^(git|curl|wget|pip3?|python3?|go|npm|composer|bundle|cargo)$/],
  [/\.git-credentials$/, /^(git|go|pip3?|npm|composer|bundle|cargo)$/],
  [/\.pypirc$/, /^(pip3?|python3?|poetry|twine|uv)$/],
  [/id_\w+$/, /^(git|ssh|scp|rsync|go|pip3?|npm|yarn|bundle|composer|cargo)$/],
  [/\.aws\/credentials$/, /^aws$/],
];

/** Mounts a copied file as a secret into the RUNs that read it. */
export function secretFileFixes(context: LintContext, step: BuildStep): readonly Fix[] {
  const { document } = context;
  const { instruction } = step;
  const [event, ...more] = context.fileEventsOf(step);
  const syntax = syntaxEdits(document, '1.2');
  const source = instruction.words[0]?.value ?? '';
  if (event?.effect.kind !== 'write' || more.length > 0 || syntax === undefined) return [];
  const { effect } = event;
  if (effect.isFolder || effect.origin !== 'context' || step.isTrigger || instruction.isExecForm)
    return [];
  if (/[^\w./-]/.test(source) || /[^\w./-]/.test(effect.path)) return [];
  if (context.allSteps.length - step.position > mostSteps) return [];
  const isThis = ({ effect: other }: WrittenFile): boolean => other === effect;
  const removals: TextEdit[] = [];
  const users: BuildStep[] = [];
  for (const other of context.allSteps.slice(step.position + 1)) {
    const events = context.fileEventsOf(other).filter(({ touched }) => touched.some(isThis));
    // What changes the file would fail on a mount.
    if (events.some((each) => each.effect.kind !== 'remove' || each.touched.length > 1)) return [];
    for (const { effect: removal } of events) {
      const command = removal.shellStep?.command;
      const index =
        command === undefined || other.script === undefined
          ? undefined
          : statementOf(other.script, command);
      const edit =
        index === undefined || other.script === undefined || removals.length > 0
          ? undefined
          : removeStatement(document, other.instruction, other.script, index);
      if (edit === undefined) return [];
      removals.push(edit);
    }
    const removing = new Set(events.map((each) => each.effect.shellStep?.command));
    const reads = context
      .shellSteps(other)
      .some(
        ({ call, command }) =>
          !removing.has(command) &&
          (command.words.some(({ text }) => text.includes(baseName(effect.path))) ||
            readers.some(
              ([file, programs]) => file.test(effect.path) && programs.test(call?.program ?? ''),
            )),
      );
    if (reads) {
      if (other.stage !== step.stage || other.isTrigger) return [];
      users.push(other);
    } else if (other.instruction.keyword !== 'RUN') {
      const { start, end } = other.instruction.span;
      if (document.text.slice(start, end).includes(baseName(effect.path))) return [];
    }
  }
  if (users.length === 0) return [];
  const id = baseName(effect.path).replace(/^[._]+/, '');
  return [
    toFix('suggestion', message('secret-in-layer.fixFile', source, id), [
      ...syntax,
      removeInstruction(document, instruction),
      ...users.map((user) => {
        const isRoot = /^(|root|0)(:|$)/.test(user.user);
        const flag = ` --mount=type=secret,id=${id},target=${effect.path}${isRoot ? '' : ',mode=0444'}`;
        return insertAt(document, user.instruction.keywordSpan.end, flag);
      }),
      ...removals,
    ]),
  ];
}

/** Keeps files out of the build context. */
export function ignoreFixes(target: string, paths: readonly string[]): readonly Fix[] {
  const lines = [...new Set(paths.map((path) => `**/${baseName(path)}`))];
  return [
    {
      kind: 'scaffold',
      title: message('secret-in-layer.fixIgnore', target),
      edits: [],
      files: [{ path: target, lines }],
    },
  ];
}
