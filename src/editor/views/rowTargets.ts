import type { PortBinding } from '../../core/model/containerRecord.ts';
import type { ImageTarget, Row, RowNode } from './row.ts';
import { selectedNodes } from './selectedNodes.ts';

/** Arguments of a command called from a row: the clicked row, then all selected ones when it is among them. */
export type CommandArguments = readonly unknown[];

/** A published or exposed port with its container. */
export interface PortTarget {
  readonly containerId: string;
  readonly port: PortBinding;
}

/** Ids of the containers that the rows stand for, groups taken apart, each once and in order. */
export function containerTargets(args: CommandArguments): readonly string[] {
  return unique(targetRows(args).flatMap(containerIdsOf));
}

export function imageTargets(args: CommandArguments): readonly ImageTarget[] {
  const targets = targetRows(args).flatMap(imagesOf);
  return [...new Map(targets.map((target) => [target.reference ?? target.id, target])).values()];
}

/** Names of the volumes that the rows stand for. */
export function volumeTargets(args: CommandArguments): readonly string[] {
  return unique(
    targetRows(args).flatMap((row) => {
      if (row.kind === 'volume') return [row.volume.name];
      if (row.kind === 'volumeGroup') return row.volumeNames;
      return row.kind === 'mount' && row.mount.type === 'volume' ? [row.mount.source] : [];
    }),
  );
}

/** Ids of the networks that the rows stand for. */
export function networkTargets(args: CommandArguments): readonly string[] {
  return unique(
    targetRows(args).flatMap((row) => {
      if (row.kind === 'network') return [row.network.id];
      if (row.kind === 'networkGroup') return row.networkIds;
      if (row.kind === 'containerUse' && row.use.kind === 'network') {
        return [row.use.network.networkId || row.use.network.name];
      }
      return row.kind === 'containerNetwork' ? [row.network.networkId] : [];
    }),
  );
}

/** The ports that were pointed at themselves; none for a container's row. */
export function portTargets(args: CommandArguments): readonly PortTarget[] {
  return targetRows(args).flatMap((row) =>
    row.kind === 'port' ? [{ containerId: row.containerId, port: row.port }] : [],
  );
}

/** The rows a command is about. Empty when it was called from the palette. */
export function targetRows(args: CommandArguments): readonly Row[] {
  return selectedNodes(args)
    .filter(isRowNode)
    .map(({ row }) => row);
}

function containerIdsOf(row: Row): readonly string[] {
  switch (row.kind) {
    case 'containerGroup':
      return row.containerIds;
    case 'container':
    case 'containerUse':
      return [row.container.id];
    case 'port':
    case 'mount':
    case 'containerNetwork':
    case 'processes':
    case 'containerFiles':
      return [row.containerId];
    default:
      return [];
  }
}

function imagesOf(row: Row): readonly ImageTarget[] {
  switch (row.kind) {
    case 'image':
      return [
        {
          id: row.image.id,
          ...(row.reference === undefined ? {} : { reference: row.reference }),
        },
      ];
    case 'tag':
      return [{ id: row.imageId, reference: row.reference }];
    case 'imageGroup':
      return row.images;
    default:
      return [];
  }
}

function isRowNode(value: unknown): value is RowNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'row' in value &&
    typeof value.row === 'object' &&
    value.row !== null &&
    'kind' in value.row
  );
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
