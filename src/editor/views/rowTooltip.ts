import * as vscode from 'vscode';
import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import type { ImageRecord } from '../../core/model/imageRecord.ts';
import { builtInNetwork } from './builtInNetwork.ts';
import { composeMembership } from '../../core/model/composeMembership.ts';
import { escapeMarkdown } from '../host/escapeMarkdown.ts';
import { factText } from './factText.ts';
import { portText, visiblePorts } from './portText.ts';
import { rowFacts } from './rowFacts.ts';
import { rowLabel } from './rowLabel.ts';
import type { Row, RowOf } from './row.ts';
import type { RowSource } from './rowSource.ts';

/** What a hover says. Made from the records alone: hovering asks the engine nothing. */
export function rowTooltip(row: Row, { containers }: RowSource): vscode.MarkdownString {
  const now = Date.now() / 1000;
  const lines: Lines = tooltipLines(row, containers);
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown(`**${escapeMarkdown(lines.title)}**`);
  const facts = rowFacts(row, now).map(factText);
  if (facts.length > 0) tooltip.appendMarkdown(`\n\n${escapeMarkdown(facts.join(' · '))}`);
  const fields = lines.fields.filter(([, value]) => value !== '');
  for (const [index, [name, value]] of fields.entries()) {
    // A paragraph for all of them, each on a line of its own.
    const line = escapeMarkdown(`${name}: ${value}`);
    tooltip.appendMarkdown(`${index === 0 ? '\n\n' : '  \n'}${line}`);
  }
  return tooltip;
}

interface Lines {
  readonly title: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

function tooltipLines(row: Row, containers: RowSource['containers']): Lines {
  switch (row.kind) {
    case 'container':
    case 'containerUse':
      return { title: row.container.name, fields: containerFields(row.container) };
    case 'containerGroup':
      return {
        title: rowLabel(row),
        fields: [
          [
            vscode.l10n.t('Containers'),
            row.containerIds
              .slice(0, 20)
              .map((id) => containers.get(id)?.name ?? '')
              .join(', '),
          ],
        ],
      };
    case 'image':
      return { title: row.label, fields: imageFields(row.image) };
    case 'volume':
      return {
        title: row.volume.name,
        fields: [
          [vscode.l10n.t('Path'), row.volume.mountpoint],
          [vscode.l10n.t('Compose Project'), composeMembership(row.volume.labels)?.project ?? ''],
        ],
      };
    case 'network':
      return {
        title: row.network.name,
        fields: [
          ['ID', row.network.id.slice(0, 12)],
          [vscode.l10n.t('What It Is'), builtInNetwork(row.network)],
          [vscode.l10n.t('Scope'), row.network.scope],
          [vscode.l10n.t('Compose Project'), composeMembership(row.network.labels)?.project ?? ''],
        ],
      };
    case 'containerNetwork':
      return {
        title: row.network.name,
        fields: [
          ['MAC', row.network.macAddress ?? ''],
          [vscode.l10n.t('Aliases'), row.network.aliases.join(', ')],
        ],
      };
    case 'containerFile':
      return { title: row.file.name, fields: fileFields(row) };
    case 'mount':
      return { title: row.mount.source || row.mount.type, fields: [] };
    default:
      return { title: rowLabel(row), fields: [] };
  }
}

function containerFields(container: ContainerRecord): Lines['fields'] {
  return [
    ['ID', container.id.slice(0, 12)],
    [vscode.l10n.t('Image'), container.image],
    [vscode.l10n.t('Command'), container.command],
    [vscode.l10n.t('Compose Project'), composeMembership(container.labels)?.project ?? ''],
    [vscode.l10n.t('Ports'), visiblePorts(container.ports).map(portText).join(', ')],
    [
      vscode.l10n.t('Mounts'),
      container.mounts.map(({ source, destination }) => `${source} → ${destination}`).join(', '),
    ],
    [
      vscode.l10n.t('Networks'),
      container.networks
        .map(({ name, ipAddress }) => [name, ipAddress].join(' ').trim())
        .join(', '),
    ],
  ];
}

function fileFields({ path, file }: RowOf<'containerFile'>): Lines['fields'] {
  const { mode, modifiedAt, linkTarget = '', change } = file;
  const isKnown = change !== 'deleted';
  return [
    [vscode.l10n.t('Path'), path],
    [vscode.l10n.t('Target'), linkTarget],
    [vscode.l10n.t('Permissions'), isKnown ? mode.toString(8).padStart(4, '0') : ''],
    [vscode.l10n.t('Changed'), isKnown ? new Date(modifiedAt).toLocaleString() : ''],
  ];
}

function imageFields(image: ImageRecord): Lines['fields'] {
  return [
    ['ID', image.id.replace(/^sha256:/, '').slice(0, 12)],
    [vscode.l10n.t('Size'), vscode.l10n.t('{0} bytes', image.size.toLocaleString())],
    [vscode.l10n.t('Tags'), image.tags.join(', ')],
    [vscode.l10n.t('Created'), new Date(image.createdAt * 1000).toLocaleString()],
  ];
}
