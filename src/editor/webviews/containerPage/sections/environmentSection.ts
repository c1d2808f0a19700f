import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { PageSection, PageValue } from '../../protocol/containerPage.ts';
import { looksSecret } from '../looksSecret.ts';
import type { PageContext } from '../pageContext.ts';
import { codeValue, factsSection } from './pageFacts.ts';

/** The environment by name. A value that looks like a secret leaves the host only when it is asked for. */
export function environmentSection(
  { environment }: ContainerDetails,
  { l10n, revealed }: PageContext,
): PageSection | undefined {
  const valueOf = (name: string, value: string): PageValue => {
    if (!looksSecret(name, value)) return codeValue(value);
    return { kind: 'secret', name, ...(revealed.has(name) && { text: value }) };
  };
  return factsSection(
    'environment',
    l10n.t('Environment'),
    environment
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, value }) => ({ name, value: valueOf(name, value) })),
  );
}
