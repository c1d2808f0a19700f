import type * as vscode from 'vscode';
import type { MapLabels } from '../protocol/networkMap.ts';

export function mapLabels(l10n: Pick<typeof vscode.l10n, 't'>): MapLabels {
  return {
    title: l10n.t('Network Map'),
    filter: l10n.t('Filter by name, image, address or port'),
    allNetworks: l10n.t('All networks'),
    allProjects: l10n.t('All projects'),
    network: l10n.t('Network'),
    project: l10n.t('Compose Project'),
    stopped: l10n.t('Stopped containers'),
    zoomIn: l10n.t('Zoom In'),
    zoomOut: l10n.t('Zoom Out'),
    fit: l10n.t('Show All'),
    export: l10n.t('Export as SVG'),
    drawing: l10n.t(
      'Drawing of the networks. Arrow keys move it, plus and minus zoom, 0 shows all.',
    ),
    list: l10n.t('Networks and containers'),
    details: l10n.t('Details'),
    nothingChosen: l10n.t('Choose a network or a container to see its details.'),
    nothingFound: l10n.t('Nothing matches the filter.'),
    hostNetwork: l10n.t('Network of the host, not isolated'),
    noNetwork: l10n.t('No network'),
    unused: l10n.t('Networks without containers'),
    internal: l10n.t('internal'),
    gateway: l10n.t('gateway'),
    continued: l10n.t('continued'),
    sharesNetwork: l10n.t('shares the network of {0}'),
    open: l10n.t('Show Details'),
    inspect: l10n.t('Inspect'),
    connect: l10n.t('Connect…'),
    disconnect: l10n.t('Disconnect…'),
    ports: l10n.t('Published ports'),
    containers: l10n.t('Containers'),
    networks: l10n.t('Networks'),
    address: l10n.t('Address'),
    aliases: l10n.t('Aliases'),
  };
}
