import { hasOption, parseArguments } from '../commands/parseArguments.ts';
import { pipArguments } from '../commands/pipArguments.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { Fix } from '../finding.ts';
import { removeArgument, toFix } from '../fixes/edits.ts';
import { removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { ShellWord } from '../syntax/shellScript.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'package-manager-upgraded',
  title: 'package-manager-upgraded.title',
  severity: 'information',
  category: 'package-manager',
  hadolint: [],
  docs: 'package-manager-upgraded',
  otherStages: 'silent',
};

interface Upgrade {
  readonly title: string;
  /** Commands that bring the manager itself: in the same RUN there is no older copy below. */
  readonly bringing: RegExp;
  /** Words that ask for the manager; the whole command when there are none. */
  readonly words: readonly ShellWord[];
  readonly isWhole: boolean;
  readonly isPinned: boolean;
}

/** Upgrading says so, or names a version of pip. */
const mention = /\bup(date|grade)\b|-U\b|\bnpm@?|\bpip[=<>~!]|self-?update/;

export function* check(context: LintContext): Iterable<RuleFinding> {
  if (!mention.test(context.document.text)) return;
  for (const step of context.steps) {
    if (step.script === undefined || !step.isShipped) continue;
    const shellSteps = context.shellSteps(step);
    for (const shellStep of shellSteps) {
      const upgrade = upgradeOf(shellStep);
      if (upgrade === undefined || isBrought(shellSteps, shellStep, upgrade)) continue;
      yield {
        step,
        span: shellStep.command.span,
        message: message('package-manager-upgraded.message', upgrade.title),
        explanation: message('package-manager-upgraded.explanation', upgrade.title),
        isDoubtful: upgrade.isPinned,
        fixes: fixesOf(context, step, shellStep, upgrade),
      };
    }
  }
}

function isBrought(
  shellSteps: readonly ShellStep[],
  { index, command }: ShellStep,
  { bringing }: Upgrade,
): boolean {
  // A manager inside an environment that is made here is no second copy either.
  return shellSteps.some(
    (other) =>
      other.index < index &&
      other.command !== command &&
      other.command.words.some(({ value }) => bringing.test(value)),
  );
}

/** What upgrades itself with a subcommand of its own. */
const selfUpdates: Readonly<Record<string, readonly [subcommands: RegExp, bringing: RegExp]>> = {
  composer: [/^self-?update\b/, /composer/],
  poetry: [/^self update\b/, /poetry/],
  rustup: [/^(self )?update\b/, /rustup/],
  bun: [/^upgrade\b/, /bun/],
  pnpm: [/^self-update\b/, /pnpm|corepack/],
  deno: [/^upgrade\b/, /deno/],
  uv: [/^self update\b/, /uv/],
};

function upgradeOf(shellStep: ShellStep): Upgrade | undefined {
  const { call } = shellStep;
  const pip = pipArguments(shellStep);
  if (pip !== undefined) {
    const [subcommand, ...packages] = pip.operands;
    const own = packages.filter(({ value }) => /^(pip|setuptools|wheel)\b(?!-)/.test(value));
    const pinned = own.find(({ value }) => /^pip[=<>~!]/.test(value));
    const isUpgrade = hasOption(pip, '-U', '--upgrade') || pinned !== undefined;
    if (subcommand?.value !== 'install' || !isUpgrade) return undefined;
    if (!own.some(({ value }) => /^pip\b/.test(value))) return undefined;
    if (hasOption(pip, '--target', '-t', '--prefix', '--root')) return undefined;
    const isWhole = own.length === packages.length && !hasOption(pip, '-r', '-e', '-c');
    const bringing = /venv|virtualenv|get-pip|ensurepip|pip$|python|conda/;
    return { title: 'pip', bringing, words: own, isWhole, isPinned: pinned !== undefined };
  }
  if (call === undefined) return undefined;
  const args = parseArguments(call.args, new Set(['-n', '--name', '--prefix']));
  const operands = args.operands.map(({ value }) => value);
  if (call.program === 'npm') {
    const [subcommand, ...packages] = args.operands;
    const own = packages.filter(({ value }) => /^npm(@|$)/.test(value));
    const isInstall = /^(install|i|add|update|up|upgrade)$/.test(subcommand?.value ?? '');
    if (!isInstall || own.length === 0 || !hasOption(args, '-g', '--global')) return undefined;
    return {
      title: 'npm',
      bringing: /node|npm$|nvm|fnm|volta/,
      words: own,
      isWhole: own.length === packages.length,
      isPinned: own.some(({ value }) => /@\d/.test(value)),
    };
  }
  const whole = { words: [], isWhole: true, isPinned: false };
  if (call.program === 'gem') {
    const isSystem = operands[0] === 'update' && hasOption(args, '--system');
    return isSystem ? { title: 'gem', bringing: /ruby|gem/, ...whole } : undefined;
  }
  if (/^(conda|mamba)$/.test(call.program)) {
    const isOwn =
      /^(update|upgrade)$/.test(operands[0] ?? '') && /^(conda|mamba)$/.test(operands[1] ?? '');
    return isOwn ? { title: call.program, bringing: /conda|mamba|forge/i, ...whole } : undefined;
  }
  const known = Object.hasOwn(selfUpdates, call.program) ? selfUpdates[call.program] : undefined;
  return known?.[0].test(operands.join(' ')) === true
    ? { title: call.program, bringing: known[1], ...whole }
    : undefined;
}

function fixesOf(
  { document }: LintContext,
  { script, instruction }: BuildStep,
  { command }: ShellStep,
  { title, words, isWhole }: Upgrade,
): readonly Fix[] {
  if (script === undefined) return [];
  if (!isWhole) {
    const edits = words.flatMap((word) => removeArgument(document, script, word) ?? []);
    if (edits.length < words.length) return [];
    return [toFix('suggestion', message('package-manager-upgraded.fix', title), edits)];
  }
  const index = statementOf(script, command);
  const edit =
    index === undefined ? undefined : removeStatement(document, instruction, script, index);
  return edit === undefined
    ? []
    : [toFix('suggestion', message('package-manager-upgraded.fix', title), [edit])];
}
