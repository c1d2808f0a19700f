import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import type { ViewKind } from '../contract/viewIds.ts';
import type { Arrangement } from '../contract/arrangement.ts';
import { containerChildren, hasChildren } from './containerChildren.ts';
import { containerRows, groupMembers, type UsageOrder } from './containerRows.ts';
import { isFolder } from './fileRows.ts';
import { imageGroupMembers, imageRows } from './imageRows.ts';
import { markRows } from './markRows.ts';
import { networkGroupMembers, networkRows } from './networkRows.ts';
import type { Row } from './row.ts';
import type { RowSource } from './rowSource.ts';
import type { Sorter } from './sorter.ts';
import { imageChildren, networkChildren, volumeChildren } from './useRows.ts';
import { volumeGroupMembers, volumeRows } from './volumeRows.ts';

/** The top rows of a view, the pinned ones first and without the hidden ones. The sorter, of one view only, makes it cheap to ask again after a change. */
export function topRows(
  kind: ViewKind,
  source: RowSource,
  arrangement: Arrangement<ViewKind>,
  sorter?: Sorter<ContainerRecord>,
  usage?: UsageOrder,
): readonly Row[] {
  return markRows(everyTopRow(kind, source, arrangement, sorter, usage), arrangement);
}

function everyTopRow(
  kind: ViewKind,
  source: RowSource,
  arrangement: Arrangement<ViewKind>,
  sorter?: Sorter<ContainerRecord>,
  usage?: UsageOrder,
): readonly Row[] {
  switch (kind) {
    case 'containers':
      return containerRows(source, arrangement as Arrangement<'containers'>, sorter, usage);
    case 'images':
      return imageRows(source, arrangement as Arrangement<'images'>);
    case 'volumes':
      return volumeRows(source, arrangement as Arrangement<'volumes'>);
    case 'networks':
      return networkRows(source, arrangement as Arrangement<'networks'>);
  }
}

/** The rows below a row; undefined for those that only the engine can tell (processes, an image's content). */
export function childRows(row: Row, source: RowSource): readonly Row[] | undefined {
  switch (row.kind) {
    case 'containerGroup':
      return groupMembers(row, source);
    case 'container':
      return containerChildren(row.container);
    case 'imageGroup':
      return imageGroupMembers(row, source);
    case 'image':
      return imageChildren(row, source);
    case 'volumeGroup':
      return volumeGroupMembers(row, source);
    case 'volume':
      return volumeChildren(row, source);
    case 'networkGroup':
      return networkGroupMembers(row, source);
    case 'network':
      return networkChildren(row, source);
    case 'processes':
    case 'containerFiles':
    case 'containerFile':
    case 'containerFileRest':
    case 'imageContent':
    case 'imageLayer':
    case 'imageEntry':
      return undefined;
    default:
      return [];
  }
}

/** Whether and how a row opens. Containers of a group are seen at once, what they consist of is not. */
export function expansion(row: Row): 'none' | 'collapsed' | 'expanded' {
  switch (row.kind) {
    case 'containerGroup':
      return row.grouping === 'service' ? 'collapsed' : 'expanded';
    case 'imageGroup':
      return row.grouping === 'used' ? 'expanded' : 'collapsed';
    case 'volumeGroup':
    case 'networkGroup':
      return 'expanded';
    case 'container':
      return hasChildren(row.container) ? 'collapsed' : 'none';
    case 'image':
    case 'imageContent':
      return 'collapsed';
    case 'imageLayer':
      return row.layer === undefined ? 'none' : 'collapsed';
    case 'imageEntry':
      return row.type === 'directory' ? 'collapsed' : 'none';
    case 'volume':
      return row.users.length > 0 ? 'collapsed' : 'none';
    case 'network':
      return row.users > 0 ? 'collapsed' : 'none';
    case 'processes':
    case 'containerFiles':
      return 'collapsed';
    case 'containerFile':
      return isFolder(row.file) ? 'collapsed' : 'none';
    case 'containerFileRest':
      return row.count === undefined ? 'none' : 'collapsed';
    default:
      return 'none';
  }
}

/** How many of the view's objects its groups and rows stand for: the “3” of “3 of 41”. */
export function shownCount(rows: readonly Row[]): number {
  const ids = rows.flatMap((row) => {
    switch (row.kind) {
      case 'containerGroup':
        return row.containerIds;
      case 'imageGroup':
        return row.images.map(({ id }) => id);
      case 'volumeGroup':
        return row.volumeNames;
      case 'networkGroup':
        return row.networkIds;
      case 'image':
        return [row.image.id];
      default:
        return [row.id];
    }
  });
  return new Set(ids).size;
}
