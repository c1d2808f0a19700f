import { hasOption, optionValue, parseArguments } from '../commands/parseArguments.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { insertArgument, toFix } from '../fixes/edits.ts';
import { message } from '../messages/messageTemplates.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'sparse-user-log',
  title: 'sparse-user-log.title',
  severity: 'warning',
  category: 'shape',
  hadolint: ['DL3046'],
  docs: 'sparse-user-log',
  otherStages: 'silent',
};

const valued = new Set([
  ...['-u', '-g', '-G', '-d', '-s', '-c', '-k', '-p', '-e', '-f', '-b', '-K', '-R', '-P', '-Z'],
  ...['--uid', '--gid', '--groups', '--home-dir', '--home', '--shell', '--comment', '--skel'],
  ...['--password', '--base-dir', '--key', '--root', '--expiredate', '--inactive', '--prefix'],
]);

/** Below it the logs stay below 33 MB. */
const firstHighId = 100_000;

/** Bytes for each id up to the highest: a record of lastlog and one of faillog on 64-bit Linux. */
const bytesPerUser = 292 + 32;

export function* check(context: LintContext): Iterable<RuleFinding> {
  if (!context.callsAny(['useradd'])) return;
  for (const step of context.steps) {
    if (step.script === undefined || !step.isShipped) continue;
    for (const shellStep of context.shellSteps(step)) {
      const id = highUserId(shellStep);
      const program = shellStep.call?.programWord;
      if (id === undefined || program === undefined) continue;
      const flag = insertArgument(context.document, step.script, program, '--no-log-init');
      yield {
        step,
        span: shellStep.command.span,
        message: message('sparse-user-log.message', id),
        explanation: message('sparse-user-log.explanation'),
        bytes: { kind: 'known', bytes: id * bytesPerUser },
        isDoubtful: shellStep.command.isConditional,
        fixes: [toFix('safe', message('sparse-user-log.fix'), [flag])],
      };
    }
  }
}

/** The user id of a `useradd` that starts the logs, when it is known and high. */
function highUserId({ call, texts }: ShellStep): number | undefined {
  if (call?.program !== 'useradd') return undefined;
  const args = parseArguments(call.args, valued);
  if (hasOption(args, '-l', '--no-log-init', '-D', '--defaults', '-R', '--root')) return undefined;
  const option = optionValue(args, '-u', '--uid');
  if (option === undefined) return undefined;
  const text = option.value === undefined ? texts(option.word)?.[0] : texts(option.value)?.[0];
  const id = Number(/\d+$/.exec(text ?? '')?.[0]);
  return id >= firstHighId && id < 2 ** 32 ? id : undefined;
}
