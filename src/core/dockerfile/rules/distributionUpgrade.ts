import { dnfTool, zypperTool } from '../caches/systemCacheTools.ts';
import { aptCallOf } from '../commands/aptCall.ts';
import type { ParsedArguments } from '../commands/parseArguments.ts';
import { hasOption, parseArguments } from '../commands/parseArguments.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { message } from '../messages/messageTemplates.ts';
import { rootImage } from '../stages/rootImage.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'distribution-upgrade',
  title: 'distribution-upgrade.title',
  severity: 'information',
  category: 'package-manager',
  hadolint: ['DL3035'],
  docs: 'distribution-upgrade',
  otherStages: 'silent',
};

const programs = [...['apt-get', 'apt', 'aptitude', 'apk', 'zypper'], ...dnfTool.programs];

export function* check(context: LintContext): Iterable<RuleFinding> {
  if (!context.callsAny(programs)) return;
  for (const step of context.steps) {
    if (step.script === undefined || !step.isShipped) continue;
    // What fills an empty image is the distribution, not a second copy of it.
    if (rootImage(context.document, step.stage) === 'scratch') continue;
    for (const shellStep of context.shellSteps(step)) {
      const title = upgradeOf(shellStep);
      if (title === undefined) continue;
      yield {
        step,
        span: shellStep.command.span,
        message: message('distribution-upgrade.message', title),
        explanation: message('distribution-upgrade.explanation', title),
      };
    }
  }
}

/** Program and subcommand of a call that upgrades everything. pacman has no other way to install, so it is left out. */
function upgradeOf(shellStep: ShellStep): string | undefined {
  const { call } = shellStep;
  const apt = aptCallOf(shellStep);
  if (apt !== undefined) {
    const isAll = apt.args.operands.length === 1;
    return isAll && /^(dist-upgrade|full-upgrade|safe-upgrade|upgrade)$/.test(apt.subcommand)
      ? `${apt.program} ${apt.subcommand}`
      : undefined;
  }
  switch (call?.program) {
    case 'apk':
      return titled(shellStep, parseArguments(call.args, apkValued), /^upgrade$/);
    case 'zypper':
      return titled(
        shellStep,
        parseArguments(call.args, zypperTool.valued),
        /^(update|up|dist-upgrade|dup|patch)$/,
      );
    case 'dnf':
    case 'dnf5':
    case 'yum':
    case 'microdnf':
    case 'tdnf':
      return titled(
        shellStep,
        parseArguments(call.args, dnfTool.valued),
        /^(update|upgrade|distro-sync|dist-sync)$/,
      );
    default:
      return undefined;
  }
}

const apkValued = new Set([
  '-p',
  '--root',
  '-X',
  '--repository',
  '--arch',
  '--cache-dir',
  '--wait',
]);

/** Undefined when packages or advisories narrow it down, or when it works on another root. */
function titled(
  { call }: ShellStep,
  args: ParsedArguments,
  subcommands: RegExp,
): string | undefined {
  const [subcommand, ...packages] = args.operands;
  if (subcommand === undefined || !subcommands.test(subcommand.value)) return undefined;
  const isNarrow =
    packages.length > 0 ||
    hasOption(args, '--root', '-p', '--installroot', '--security', '--advisory', '--category') ||
    hasOption(args, '--bugfix', '--help', '--dry-run', '--assumeno', '--simulate');
  return isNarrow ? undefined : `${call?.program ?? ''} ${subcommand.value}`;
}
