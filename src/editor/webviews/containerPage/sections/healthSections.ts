import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import { toCommandLine } from '../../../../core/build/commandLine.ts';
import type { PageSection } from '../../protocol/containerPage.ts';
import type { PageContext } from '../pageContext.ts';
import { codeFact, factsSection, textFact } from './pageFacts.ts';

/** The health check and what its last runs said, newest first. */
export function healthSections(
  { health }: ContainerDetails,
  { l10n }: PageContext,
): readonly PageSection[] {
  if (!health) return [];
  const check = factsSection('health', l10n.t('Health check'), [
    codeFact(l10n.t('Check'), checkText(health.test)),
    textFact(
      l10n.t('Failures in a row'),
      health.failingStreak > 0 ? health.failingStreak : '',
      'unhealthy',
    ),
  ]);
  const entries = health.log.toReversed().map((run) => ({
    tone: run.exitCode === 0 ? ('healthy' as const) : ('unhealthy' as const),
    text:
      run.exitCode === 0 ? l10n.t('Passed') : l10n.t('Failed with code {0}', String(run.exitCode)),
    at: run.endedAt,
    output: run.output.trim(),
  }));
  const log: readonly PageSection[] =
    entries.length === 0
      ? []
      : [{ kind: 'log', id: 'healthLog', title: l10n.t('Health log'), entries }];
  return check ? [check, ...log] : log;
}

/** `CMD-SHELL` and `CMD` say how the rest is run. */
function checkText(test: readonly string[]): string {
  const [kind, ...rest] = test;
  if (kind === 'CMD-SHELL') return rest.join(' ');
  return toCommandLine(kind === 'CMD' ? rest : test, 'posix');
}
