import { hasOption, parseArguments } from '../commands/parseArguments.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { FileEffect } from './fileEffect.ts';

/** chown, chgrp and chmod. Symbolic modes look like options when they start with a minus: `chmod -x file`. */
export function changeEffects(shellStep: ShellStep): readonly FileEffect[] {
  const { call, paths, texts, command } = shellStep;
  if (call === undefined || !/^(chown|chgrp|chmod)$/.test(call.program)) return [];
  const args = parseArguments(call.args);
  if (hasOption(args, '--reference')) return [];
  const [first, ...targets] = args.operands;
  const value = first === undefined ? undefined : texts(first)?.[0];
  if (value === undefined || targets.length === 0) return [];
  const touched = targets.flatMap((word) => paths(word) ?? []);
  return [
    {
      kind: call.program === 'chmod' ? 'mode' : 'owner',
      span: command.span,
      shellStep,
      paths: touched,
      isRecursive: hasOption(args, '-R', '--recursive'),
      value: call.program === 'chgrp' ? `:${value}` : value,
    },
  ];
}
