import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { PageSection, PageValue } from '../../protocol/containerPage.ts';
import type { ContainerAnatomy } from '../anatomy/containerAnatomy.ts';
import type { PageContext } from '../pageContext.ts';
import { formatMemory, swapText } from './limitsSection.ts';
import { textValue } from './pageFacts.ts';

/** Above this share of its limit a value is painted as one to look at. */
const NEAR_PERCENT = 90;

/** What the control group allows, beside what the container used when the page was drawn. */
export function resourcesSection(
  { limits }: ContainerDetails,
  anatomy: ContainerAnatomy | undefined,
  { l10n }: PageContext,
): PageSection | undefined {
  const stats = anatomy?.stats;
  if (stats === undefined) return undefined;
  const none = l10n.t('no limit');
  const used = (text: string, percent: number | undefined): PageValue =>
    textValue(text, percent !== undefined && percent > NEAR_PERCENT ? 'unhealthy' : undefined);
  const cpuLimit = limits.cpus === undefined ? undefined : limits.cpus * 100;
  const share = (of: number | undefined, limit: number | undefined) =>
    of === undefined || limit === undefined ? undefined : (of / limit) * 100;
  const rows: readonly (readonly PageValue[])[] = [
    [
      textValue(l10n.t('Memory')),
      used(formatMemory(stats.memoryBytes) ?? '', share(stats.memoryBytes, limits.memoryBytes)),
      textValue(formatMemory(limits.memoryBytes) ?? none),
      textValue(l10n.t('Above it the kernel ends a process of the container.')),
    ],
    [
      textValue(l10n.t('Memory and swap')),
      textValue(''),
      textValue(swapText(limits, l10n) ?? none),
      textValue(l10n.t('Both together; what is beyond memory goes to the disk.')),
    ],
    [
      textValue(l10n.t('CPUs')),
      used(cpuText(stats.cpuPercent, l10n), share(stats.cpuPercent, cpuLimit)),
      textValue(limits.cpus?.toString() ?? none),
      textValue(l10n.t('Processor time; beyond it the container is made to wait.')),
    ],
    [
      textValue(l10n.t('Processes')),
      used(stats.pids?.toString() ?? '', share(stats.pids, limits.pids)),
      textValue(limits.pids?.toString() ?? none),
      textValue(l10n.t('Processes and threads; at the limit no new one can start.')),
    ],
    ...extraRow(
      l10n.t('CPU shares'),
      limits.cpuShares,
      l10n.t('Its weight when processors are short; 1024 is usual.'),
    ),
    ...extraRow(
      l10n.t('CPUs it may use'),
      limits.cpuset,
      l10n.t('Numbers of processors, counted from 0.'),
    ),
  ];
  return {
    kind: 'table',
    id: 'limits',
    title: l10n.t('Limits'),
    note: l10n.t('A control group counts and limits what its processes use together.'),
    columns: [l10n.t('Resource'), l10n.t('In use'), l10n.t('Limit'), l10n.t('What it means')],
    rows,
  };
}

function cpuText(percent: number | undefined, l10n: PageContext['l10n']): string {
  return percent === undefined ? '' : l10n.t('{0} % of one', percent.toFixed(1));
}

function extraRow(
  name: string,
  limit: string | number | undefined,
  meaning: string,
): readonly (readonly PageValue[])[] {
  if (limit === undefined) return [];
  return [[textValue(name), textValue(''), textValue(String(limit)), textValue(meaning)]];
}
