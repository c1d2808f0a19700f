import { formatMemory as format } from '../../../../core/model/formatMemory.ts';
import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { PageSection } from '../../protocol/containerPage.ts';
import type { PageContext } from '../pageContext.ts';
import { factsSection, textFact } from './pageFacts.ts';

/** The resource limits; absent ones are not limits, and are not listed. */
export function limitsSection(
  { limits }: ContainerDetails,
  { l10n }: PageContext,
): PageSection | undefined {
  return factsSection('limits', l10n.t('Limits'), [
    textFact(l10n.t('Memory'), formatMemory(limits.memoryBytes)),
    textFact(l10n.t('Memory and swap'), swapText(limits, l10n)),
    textFact(l10n.t('CPUs'), limits.cpus),
    textFact(l10n.t('CPU shares'), limits.cpuShares),
    textFact(l10n.t('CPUs it may use'), limits.cpuset),
    textFact(l10n.t('Processes'), limits.pids),
  ]);
}

/** The limit for memory and swap together; undefined where none was given. */
export function swapText(
  { memorySwapBytes }: ContainerDetails['limits'],
  l10n: PageContext['l10n'],
): string | undefined {
  return memorySwapBytes === -1 ? l10n.t('unlimited') : formatMemory(memorySwapBytes);
}

/** Undefined for a limit that there is not. */
export function formatMemory(bytes: number | undefined): string | undefined {
  return bytes === undefined ? undefined : format(bytes);
}
