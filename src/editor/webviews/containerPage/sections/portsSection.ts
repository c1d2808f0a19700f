import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { PortBinding } from '../../../../core/model/containerRecord.ts';
import { toPortUrl } from '../../../../core/model/portUrl.ts';
import type { PageSection, PageValue } from '../../protocol/containerPage.ts';
import type { PageContext } from '../pageContext.ts';
import { tableSection, textValue } from './pageFacts.ts';

export function portsSection(
  { ports, state }: ContainerDetails,
  context: PageContext,
): PageSection | undefined {
  const { l10n } = context;
  return tableSection(
    'ports',
    l10n.t('Ports'),
    [l10n.t('Container'), l10n.t('Published at')],
    ports.map((port) => [
      textValue(`${port.containerPort}/${port.protocol}`),
      published(port, state === 'running', context),
    ]),
  );
}

function published(port: PortBinding, isOpen: boolean, context: PageContext): PageValue {
  if (port.hostPort === undefined) return textValue(context.l10n.t('not published'));
  const host = port.hostIp ?? '';
  const address = `${host.includes(':') ? `[${host}]` : host}:${port.hostPort}`;
  const url = isOpen ? toPortUrl(port, context.engineHost) : undefined;
  return url === undefined ? textValue(address) : { kind: 'link', text: address, url };
}
