import * as vscode from 'vscode';
import { serviceState } from '../../host/compose/serviceState.ts';
import { serviceStateText } from '../../host/compose/serviceStateText.ts';
import { containerPageUri } from '../containerPageUri.ts';
import { portText, visiblePorts } from '../portText.ts';
import { containerIcon } from '../rowIcon.ts';
import { spokenLabel } from '../spokenLabel.ts';
import { projectContextValue } from './projectContextValue.ts';
import type { ProjectRow, ServiceRow } from './projectRow.ts';

/** The only maker of tree items of the view. */
export function toProjectItem(row: ProjectRow, pending: string | undefined): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const hasRows = row.kind === 'project' || row.kind === 'profile';
  const isOpen = hasRows && row.state.kind !== 'absent' && row.kind === 'project';
  const canOpen = hasRows || (row.kind === 'service' && row.state.total > 0);
  const item = new vscode.TreeItem(row.label, isOpen ? Expanded : canOpen ? Collapsed : None);
  const facts = [...(pending === undefined ? [] : [pending]), ...factsOf(row)];
  item.id = row.id;
  item.description = facts.join(' · ');
  item.contextValue = projectContextValue(row);
  item.iconPath = pending === undefined ? iconOf(row) : new vscode.ThemeIcon('loading~spin');
  item.accessibilityInformation = { label: spokenLabel(row.label, kindText(row), ...facts) };
  item.tooltip = tooltipOf(row);
  if (row.kind === 'container')
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Show Details'),
      arguments: [containerPageUri(row.container)],
    };
  return item;
}

/** What asks for action comes first: side bars are narrow. */
function factsOf(row: ProjectRow): readonly string[] {
  switch (row.kind) {
    case 'project':
      return [
        ...changedFact(row.isChanged),
        serviceStateText(row.state),
        ...(row.folder === undefined ? [vscode.l10n.t('files are gone')] : []),
      ];
    case 'profile':
      return [
        ...changedFact(row.isChanged),
        serviceStateText(row.state),
        ...(row.isActive ? [vscode.l10n.t('switched on')] : []),
      ];
    case 'service':
      return serviceFacts(row);
    case 'container': {
      const { container } = row;
      const ports = visiblePorts(container.ports).filter((each) => each.hostPort !== undefined);
      return [
        ...changedFact(row.drift === 'changed'),
        serviceStateText(serviceState([container])),
        ...ports.map(portText),
      ];
    }
  }
}

function serviceFacts({ state, replicas, drift, image }: ServiceRow): readonly string[] {
  const isScaled = replicas !== undefined && state.total > 0 && replicas !== state.total;
  return [
    ...changedFact(drift === 'changed'),
    ...(drift === 'removed' ? [vscode.l10n.t('not in the file any more')] : []),
    serviceStateText(state),
    ...(isScaled ? [vscode.l10n.t('{0} of {1} containers', state.total, replicas)] : []),
    ...(image === undefined ? [] : [image]),
  ];
}

function changedFact(isChanged: boolean): readonly string[] {
  return isChanged ? [vscode.l10n.t('file changed')] : [];
}

function iconOf(row: ProjectRow): vscode.ThemeIcon {
  if (row.kind === 'container') {
    const { id, color } = containerIcon(row.container);
    return new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color));
  }
  const { health, kind } = row.state;
  if (health === 'unhealthy')
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  const color = kind === 'running' || kind === 'partly' ? 'charts.green' : 'disabledForeground';
  const icons = { project: 'stevedore-project', profile: 'tag', service: 'layers' } as const;
  return new vscode.ThemeIcon(icons[row.kind], new vscode.ThemeColor(color));
}

function kindText(row: ProjectRow): string {
  switch (row.kind) {
    case 'project':
      return vscode.l10n.t('compose project');
    case 'profile':
      return vscode.l10n.t('profile');
    case 'service':
      return vscode.l10n.t('service');
    case 'container':
      return vscode.l10n.t('container');
  }
}

function tooltipOf(row: ProjectRow): string {
  if (row.kind === 'container') return row.container.name;
  const { folder, key } = row.target;
  const where =
    folder === undefined
      ? vscode.l10n.t('Known only by the labels of its containers: its files are gone.')
      : key;
  const changed = row.isChanged
    ? [vscode.l10n.t('The file was changed after the containers were created: recreate them.')]
    : [];
  return [row.label, where, ...changed].join('\n');
}
