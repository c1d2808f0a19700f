import type { AptCall } from '../commands/aptCall.ts';
import { aptCallOf } from '../commands/aptCall.ts';
import { hasOption } from '../commands/parseArguments.ts';
import type { Fix } from '../finding.ts';
import { insertArgument, toFix } from '../fixes/edits.ts';
import { message } from '../messages/messageTemplates.ts';
import type { ShellScript, ShellWord } from '../syntax/shellScript.ts';
import { searchConfiguration } from './configuredBefore.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'apt-recommends-installed',
  title: 'apt-recommends-installed.title',
  severity: 'information',
  category: 'package-manager',
  hadolint: ['DL3015'],
  docs: 'apt-recommends-installed',
  otherStages: 'silent',
};

const key = /APT::Install-Recommends["'\s=]+(0|false|no|off|without|disable)\b/i;

/** A configuration file of apt that is copied in: only the builder can read it. */
const copiedConfiguration = /^[ \t]*(COPY|ADD)\b[^\n]*(apt\.conf|\/etc\/apt\b)/im;

export function* check(context: LintContext): Iterable<RuleFinding> {
  const isConfigured = searchConfiguration(context, key);
  const bringsConfiguration = searchConfiguration(context, copiedConfiguration);
  for (const step of context.steps) {
    if (!step.isShipped) continue;
    if (step.script === undefined) continue;
    for (const shellStep of context.shellSteps(step)) {
      const apt = aptCallOf(shellStep);
      if (apt === undefined || !installsRecommends(apt)) continue;
      if (isConfigured(step, shellStep.command.span.start)) continue;
      yield {
        step,
        span: shellStep.command.span,
        message: message('apt-recommends-installed.message'),
        explanation: message('apt-recommends-installed.explanation'),
        isDoubtful: bringsConfiguration(step, shellStep.command.span.start),
        fixes: fixesOf(context, step.script, apt),
      };
    }
  }
}

function installsRecommends({ program, subcommand, args }: AptCall): boolean {
  if (subcommand !== 'install' || args.operands.length < 2) return false;
  if (program === 'aptitude')
    return !hasOption(args, '-R', '--without-recommends', '-r', '--with-recommends');
  if (hasOption(args, '--no-install-recommends', '--install-recommends')) return false;
  return !args.options.some(({ text }) => /Install-Recommends\s*=/i.test(text));
}

function fixesOf({ document }: LintContext, script: ShellScript, apt: AptCall): readonly Fix[] {
  const [install, ...packages] = apt.args.operands;
  if (install === undefined) return [];
  const flag = apt.program === 'aptitude' ? '--without-recommends' : '--no-install-recommends';
  const edit = insertArgument(document, script, install, flag);
  const plain = toFix('suggestion', message('apt-recommends-installed.fix'), [edit]);
  const downloader = downloaderWithoutCertificates(packages);
  if (downloader === undefined) return [plain];
  const certificates = insertArgument(document, script, downloader, 'ca-certificates');
  const title = message('apt-recommends-installed.fixWithCertificates', downloader.value);
  return [toFix('suggestion', title, [edit, certificates]), plain];
}

/** curl, wget and git only recommend the certificates without which they cannot speak https. */
function downloaderWithoutCertificates(packages: readonly ShellWord[]): ShellWord | undefined {
  const names = packages.map(({ value }) => value.replace(/[=/:].*$/, ''));
  if (names.includes('ca-certificates')) return undefined;
  return packages.find((_, index) => /^(curl|wget|git)$/.test(names[index] ?? ''));
}
