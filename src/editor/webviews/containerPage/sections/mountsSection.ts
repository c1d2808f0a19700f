import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { PageSection } from '../../protocol/containerPage.ts';
import type { PageContext } from '../pageContext.ts';
import { codeValue, tableSection, textValue } from './pageFacts.ts';

export function mountsSection(
  { mounts }: ContainerDetails,
  { l10n }: PageContext,
): PageSection | undefined {
  return tableSection(
    'mounts',
    l10n.t('Mounts'),
    [l10n.t('Container path'), l10n.t('Source'), l10n.t('Kind'), l10n.t('Access')],
    mounts.map((mount) => [
      codeValue(mount.destination),
      codeValue(mount.source),
      textValue(mount.type),
      textValue(mount.readOnly ? l10n.t('read-only') : l10n.t('read and write')),
    ]),
  );
}
