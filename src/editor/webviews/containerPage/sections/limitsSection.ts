import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import { formatBytes } from '../../../../core/model/formatBytes.ts';
import type { PageSection } from '../../protocol/containerPage.ts';
import type { PageContext } from '../pageContext.ts';
import { factsSection, textFact } from './pageFacts.ts';

/** The resource limits; absent ones are not limits, and are not listed. */
export function limitsSection(
  { limits }: ContainerDetails,
  { l10n }: PageContext,
): PageSection | undefined {
  const bytes = (count: number | undefined) =>
    count === undefined ? undefined : formatBytes(count);
  return factsSection('limits', l10n.t('Limits'), [
    textFact(l10n.t('Memory'), bytes(limits.memoryBytes)),
    textFact(l10n.t('Memory and swap'), bytes(limits.memorySwapBytes)),
    textFact(l10n.t('CPUs'), limits.cpus),
    textFact(l10n.t('CPU shares'), limits.cpuShares),
    textFact(l10n.t('CPUs it may use'), limits.cpuset),
    textFact(l10n.t('Processes'), limits.pids),
  ]);
}
