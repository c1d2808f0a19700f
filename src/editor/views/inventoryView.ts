import * as vscode from 'vscode';
import type { InventoryChange, RecordChanges } from '../../core/engine/inventory.ts';
import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import type { ViewKind } from '../contract/viewIds.ts';
import type { Disposable } from '../host/disposable.ts';
import { createGate } from '../host/gate.ts';
import { isProduction } from '../host/productionMark.ts';
import type { Services } from '../host/services.ts';
import { createAgeClock } from './ageClock.ts';
import { healthBadge } from './healthBadge.ts';
import { fileDrops } from './fileDrops.ts';
import { createFileLoader } from './fileLoader.ts';
import { isFilePart } from './fileRows.ts';
import { createImageLoader, isImagePart } from './imageLoader.ts';
import { createLiveUsage } from './liveUsage.ts';
import { markRows } from './markRows.ts';
import { createProcessLoader } from './processLoader.ts';
import type { Row } from './row.ts';
import { renewRow } from './renewRow.ts';
import { rowObjectId } from './rowObjectId.ts';
import { rowTooltip } from './rowTooltip.ts';
import { createRowTree, type TreeChange, type TreeNode } from './rowTree.ts';
import { createSorter } from './sorter.ts';
import { markOf } from './markOf.ts';
import { toTreeItem } from './toTreeItem.ts';
import { viewDescription } from './viewDescription.ts';
import { volumeSize } from './volumeSize.ts';
import { childRows, topRows } from './viewModel.ts';

/**
 * One of the four views. Only while it is to be seen does it hold the inventory and keep its rows up to date.
 */
export function createInventoryView(kind: ViewKind, services: Services): Disposable {
  const { engine, pending, arrangements, settings } = services;
  const { inventory } = engine;
  const changes = new vscode.EventEmitter<TreeNode[] | undefined>();
  const processes = createProcessLoader(services);
  const images = createImageLoader(services);
  const files = createFileLoader(services);
  const sorter = createSorter<ContainerRecord>();
  const usage =
    kind === 'containers'
      ? createLiveUsage(services, (ids, isOrder) => {
          if (isOrder) render(tree.update());
          renderObjects(ids);
        })
      : undefined;
  const tree = createRowTree({
    topRows: () =>
      isLost() ? [] : topRows(kind, inventory, arrangements.get(kind), sorter, usage),
    childRows: (row) => {
      const rows = childRows(row, inventory);
      return rows && markRows(rows, arrangements.get(kind));
    },
    ...(kind === 'containers' && {
      renewRow: (row) => renewRow(row, inventory, arrangements.get('containers')),
    }),
  });
  const ages = createAgeClock(tree, render);
  let hold: { release(): void } | undefined;
  /** Opened when there is something to show: records, or why there are none. */
  let firstAnswer = createGate();

  function isProductionEngine(): boolean {
    const { status } = inventory;
    return status.kind === 'live' && isProduction(settings, status.endpoint.contextName);
  }

  function isLost(): boolean {
    return inventory.status.kind === 'unavailable';
  }

  function render(change: TreeChange): void {
    if (change === 'all') changes.fire(undefined);
    else if (change.length > 0) changes.fire([...change]);
  }

  function renderObjects(ids: readonly string[]): void {
    const wanted = new Set(ids);
    render(tree.find((row) => wanted.has(rowObjectId(row) ?? '')));
  }

  function update(change?: InventoryChange): void {
    const few = change && kind === 'containers' ? onlyChanged(change) : undefined;
    render((few && tree.patch(few)) ?? tree.update());
    describe();
  }

  function describe(): void {
    // A view's title can be emptied, which its type does not know.
    const titled = view as {
      description?: string | undefined;
      badge?: vscode.ViewBadge | undefined;
    };
    titled.description = viewDescription(kind, services, tree.shown());
    if (kind === 'containers') titled.badge = healthBadge(inventory.containers.values());
  }

  function show(visible: boolean): void {
    if (visible === (hold !== undefined)) return;
    if (visible) {
      hold = inventory.hold();
      ages.start();
      usage?.show(true);
      answerFirst();
      update();
    } else {
      ages.stop();
      usage?.show(false);
      hold?.release();
      hold = undefined;
    }
  }

  function answerFirst(): void {
    const { kind: status } = inventory.status;
    if (status === 'live' || status === 'unavailable' || inventory[kind].size > 0) {
      firstAnswer.open();
    }
  }

  const view = vscode.window.createTreeView<TreeNode>(`stevedore.${kind}`, {
    canSelectMany: true,
    showCollapseAll: true,
    ...(kind === 'containers' && { dragAndDropController: fileDrops }),
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: async (node) => {
        if (node?.row.kind === 'processes') {
          return [...tree.adopt(node, await processes.rows(node.row.containerId))];
        }
        if (node !== undefined && isFilePart(node.row)) {
          return [...tree.adopt(node, await files.rows(node.row))];
        }
        if (node !== undefined && isImagePart(node.row)) {
          return [...tree.adopt(node, await images.rows(node.row))];
        }
        if (node !== undefined) return [...(tree.children(node) ?? [])];
        await firstAnswer.opened;
        const top = [...tree.top()];
        describe();
        return top;
      },
      getParent: (node) => node.parent,
      getTreeItem: (node) => {
        ages.rendered(node);
        usage?.rendered(node.row);
        const objectId = rowObjectId(node.row);
        return toTreeItem(node, {
          now: Date.now() / 1000,
          pending: objectId === undefined ? undefined : pending.label(objectId),
          production: isProductionEngine(),
          usage: usage?.texts(node.row) ?? volumeSize(node.row, services.volumes),
          mark: markOf(node.row, services.imageMarks),
        });
      },
      resolveTreeItem: (item, node) => {
        item.tooltip = rowTooltip(node.row, inventory);
        return item;
      },
    },
  });

  const listeners = [
    view,
    services.selections.track(view),
    changes,
    view.onDidChangeVisibility(({ visible }) => show(visible)),
    services.files.onDidChange(({ containerId }) => {
      files.forgetContainer(containerId);
      // What is marked may be other than before on the whole way to the root.
      const isRoot = (row: Row) => row.kind === 'containerFiles' && row.id.startsWith(containerId);
      render(tree.find(isRoot));
    }),
    ...(usage
      ? [usage, view.onDidCollapseElement(({ element }) => usage.collapsed(element.row))]
      : []),
    view.onDidExpandElement(({ element }) => {
      if (isFilePart(element.row) && files.forget(element.row)) render([element]);
      // What runs in a container changes without an event: each opening looks anew.
      if (element.row.kind === 'processes' && processes.forget(element.row.containerId)) {
        render([element]);
      }
    }),
    inventory.onChange((change) => {
      answerFirst();
      if (hold !== undefined && concerns(kind, change)) update(change);
    }),
    engine.onDidSwitch(() => {
      firstAnswer.open();
      firstAnswer = createGate();
      answerFirst();
      if (hold !== undefined) changes.fire(undefined);
    }),
    ...(kind === 'images' ? [services.imageMarks.onDidChange(renderObjects)] : []),
    pending.onDidChange(renderObjects),
    services.volumes.onDidMeasure(() => {
      if (kind === 'volumes') render(tree.find((row) => row.kind === 'volume'));
    }),
    settings.onDidChange((keys) => {
      if (keys.includes('stevedore.engine.production')) changes.fire(undefined);
    }),
    arrangements.onDidChange((changed) => {
      if (changed === kind) update();
    }),
  ];

  return {
    dispose: () => {
      show(false);
      firstAnswer.open();
      vscode.Disposable.from(...listeners).dispose();
    },
  };
}

/** Images, volumes and networks tell which containers use them. */
function concerns(kind: ViewKind, change: InventoryChange): boolean {
  return change.statusChanged || isAny(change[kind]) || isAny(change.containers);
}

/** The containers that changed where nothing came or went. */
function onlyChanged({
  statusChanged,
  containers,
}: InventoryChange): readonly string[] | undefined {
  const { added, changed, removed } = containers;
  return statusChanged || added.length + removed.length > 0 ? undefined : changed;
}

function isAny({ added, changed, removed }: RecordChanges): boolean {
  return added.length + changed.length + removed.length > 0;
}
