import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { PageSection } from '../../protocol/containerPage.ts';
import type { PageContext } from '../pageContext.ts';
import { codeFact, codeValue, factsSection, tableSection, textValue } from './pageFacts.ts';

export function networksSection(
  { networks, networkMode }: ContainerDetails,
  { l10n }: PageContext,
): PageSection | undefined {
  const title = l10n.t('Networks');
  const table = tableSection(
    'networks',
    title,
    [l10n.t('Network'), l10n.t('Addresses'), l10n.t('MAC address'), l10n.t('Names')],
    networks.map((network) => [
      textValue(network.name),
      codeValue([network.ipAddress, network.ipv6Address].filter(Boolean).join(' ')),
      codeValue(network.macAddress),
      textValue(network.aliases.join(', ')),
    ]),
  );
  return table ?? factsSection('networks', title, [codeFact(l10n.t('Mode'), networkMode)]);
}
