import * as vscode from 'vscode';
import type { RateLimit } from '../../../core/registry/rateLimit.ts';
import type { TagPlatform } from '../../../core/registry/readImage.ts';
import type { TagSummary } from '../../../core/registry/readTagSummary.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { CommandId } from '../../contract/commandIds.ts';
import { ageSince } from '../age.ts';
import { factText } from '../factText.ts';
import { spokenLabel } from '../spokenLabel.ts';
import type { RegistryNode, RegistryRow } from './row.ts';

/** Loads the rows that a “Load More” row stands for; not a command that one calls by itself. */
export const LOAD_MORE = 'stevedore.registries.loadMore';

/**
 * The only maker of tree items of the Registries view.
 *
 * @param limit pulls that the row's registry still allows
 * @param summary what is known of a tag
 */
export function toRegistryItem(
  node: RegistryNode,
  limit: RateLimit | undefined,
  summary?: TagSummary,
): vscode.TreeItem {
  const row = node.registryRow;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const opens = ['host', 'repository', 'registryTag'].includes(row.kind);
  const label = labelOf(row);
  const item = new vscode.TreeItem(label, opens ? Collapsed : None);
  item.id = row.id;
  const description = descriptionOf(row, limit, summary);
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(iconOf(row));
  item.accessibilityInformation = { label: spokenLabel(label, kindText(row), description) };
  item.tooltip = tooltipOf(row, summary);
  const value = contextValueOf(row);
  if (value !== undefined) item.contextValue = value;
  const command = clickOf(node);
  if (command !== undefined) item.command = command;
  return item;
}

function labelOf(row: RegistryRow): string {
  switch (row.kind) {
    case 'host':
      return row.host === 'docker.io' ? 'Docker Hub' : row.host;
    case 'repository':
      return row.host === 'docker.io' ? row.repository.replace(/^library\//, '') : row.repository;
    case 'registryTag':
      return row.tag;
    case 'platform':
      return row.platform.platform || vscode.l10n.t('Unknown platform');
    case 'more':
      return vscode.l10n.t('Load More');
    case 'note':
      return row.text;
  }
}

function descriptionOf(
  row: RegistryRow,
  limit: RateLimit | undefined,
  summary: TagSummary | undefined,
): string {
  switch (row.kind) {
    case 'host':
      return limit === undefined
        ? ''
        : vscode.l10n.t('{0} of {1} pulls left', limit.remaining, limit.limit);
    case 'repository':
      return row.source === 'local' ? vscode.l10n.t('from the engine’s images') : '';
    case 'registryTag':
      return summary === undefined ? '' : summaryText(summary);
    case 'platform':
      return [...imageTexts(row.platform), shortDigest(row.platform.digest)].join(' · ');
    default:
      return '';
  }
}

function summaryText({ image, platforms, digest }: TagSummary): string {
  const several = platforms > 1 ? [vscode.l10n.t('{0} platforms', platforms)] : [];
  return [...(image ? imageTexts(image) : []), ...several, shortDigest(digest)].join(' · ');
}

function imageTexts({ bytes, createdAt }: TagPlatform): readonly string[] {
  if (createdAt === undefined) return [formatBytes(bytes)];
  const age = factText({ kind: 'ago', age: ageSince(createdAt, Date.now() / 1000) });
  return [formatBytes(bytes), age];
}

function shortDigest(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}

function iconOf(row: RegistryRow): string {
  switch (row.kind) {
    case 'host':
      return 'library';
    case 'repository':
      return 'repo';
    case 'registryTag':
      return 'tag';
    case 'platform':
      return 'stevedore-image';
    case 'more':
      return 'ellipsis';
    case 'note':
      return row.remedy === 'logIn' ? 'key' : 'info';
  }
}

function kindText(row: RegistryRow): string {
  switch (row.kind) {
    case 'host':
      return vscode.l10n.t('registry');
    case 'repository':
      return vscode.l10n.t('repository');
    case 'registryTag':
      return vscode.l10n.t('tag');
    case 'platform':
      return vscode.l10n.t('platform');
    case 'more':
    case 'note':
      return '';
  }
}

function tooltipOf(row: RegistryRow, summary: TagSummary | undefined): string {
  if (row.kind === 'host') return row.host;
  const image = row.kind === 'platform' ? row.platform : summary?.image;
  if (image === undefined) return labelOf(row);
  const { bytes, createdAt } = image;
  return [
    labelOf(row),
    summary?.digest ?? image.digest,
    // The size of one platform says nothing of the others.
    ...(summary ? [image.platform] : []),
    vscode.l10n.t('{0} bytes', bytes.toLocaleString()),
    ...(createdAt === undefined ? [] : [new Date(createdAt * 1000).toLocaleString()]),
  ].join('\n');
}

function contextValueOf(row: RegistryRow): string | undefined {
  switch (row.kind) {
    case 'host':
      return `registry.${row.source}`;
    case 'repository':
      return `repository.${row.source}`;
    case 'registryTag':
      return 'registryTag';
    case 'platform':
      return 'registryPlatform';
    default:
      return undefined;
  }
}

function clickOf(node: RegistryNode): vscode.Command | undefined {
  const row = node.registryRow;
  const host = 'host' in row ? row.host : '';
  const call = (command: CommandId | typeof LOAD_MORE, title: string, argument: unknown) => ({
    command,
    title,
    arguments: [argument],
  });
  if (row.kind === 'more') return call(LOAD_MORE, vscode.l10n.t('Load More'), node);
  if (row.kind !== 'note') return undefined;
  switch (row.remedy) {
    case 'logIn':
      return call('stevedore.registry.logIn', vscode.l10n.t('Log In…'), host);
    case 'addRepository':
      return call('stevedore.registry.addRepository', vscode.l10n.t('Add Repository…'), host);
    case 'retry':
      return call('stevedore.registry.refresh', vscode.l10n.t('Refresh'), host);
    default:
      return undefined;
  }
}
