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
    textFact(l10n.t('Memory and swap'), formatMemory(limits.memorySwapBytes)),
    textFact(l10n.t('CPUs'), limits.cpus),
    textFact(l10n.t('CPU shares'), limits.cpuShares),
    textFact(l10n.t('CPUs it may use'), limits.cpuset),
    textFact(l10n.t('Processes'), limits.pids),
  ]);
}

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** Memory is given in powers of 1024, unlike the sizes of images: `--memory 64m` is 64 MiB. */
export function formatMemory(bytes: number | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(2))} ${units[unit] ?? ''}`;
}
