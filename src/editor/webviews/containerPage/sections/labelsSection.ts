import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { PageSection } from '../../protocol/containerPage.ts';
import type { PageContext } from '../pageContext.ts';
import { codeValue, factsSection } from './pageFacts.ts';

export function labelsSection(
  { labels }: ContainerDetails,
  { l10n }: PageContext,
): PageSection | undefined {
  return factsSection(
    'labels',
    l10n.t('Labels'),
    Object.entries(labels)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ({ name, value: codeValue(value) })),
  );
}
