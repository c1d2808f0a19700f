import * as vscode from 'vscode';
import { engineErrorKind, isAborted } from '../../host/describeError.ts';
import type { Services } from '../../host/services.ts';
import { createRowTree, type TreeChange, type TreeNode } from '../rowTree.ts';
import { createSwarmWatch } from './swarmWatch.ts';
import { groupRows, objectRows } from './swarmRows.ts';
import { readTasks, type SwarmSnapshot } from './swarmReader.ts';
import type { SwarmNoteRow, SwarmRow } from './swarmRow.ts';
import { historyRows, taskRows, type TaskSurroundings } from './taskRows.ts';
import { toSwarmItem } from './toSwarmItem.ts';
import type { LazyViewModel } from '../createLazyView.ts';

export type SwarmNode = TreeNode<SwarmRow>;

/** What the Swarm view shows, once it has been unfolded. */
export interface SwarmModel extends LazyViewModel<SwarmNode> {
  folded(node: SwarmNode): void;
  unfolded(node: SwarmNode): void;
}

export function createSwarmModel(
  services: Services,
  render: (change: TreeChange<SwarmRow>) => void,
): SwarmModel {
  const { engine, pending, swarm, errors } = services;
  const { inventory } = engine;
  let snapshot: SwarmSnapshot | undefined;
  let problem: string | undefined;
  /** The engine cannot tell: the view's welcome text says why. */
  let isMute = false;
  /** Of a row whose tasks could not be read. */
  const problems = new Map<string, string>();
  /** Rows that are unfolded, as far as VS Code tells. */
  const open = new Set<string>();
  let hold: { release(): void } | undefined;

  const tree = createRowTree<SwarmRow>({
    topRows: () => {
      if (problem !== undefined) return [note('problem', problem)];
      return snapshot === undefined ? [] : groupRows(snapshot);
    },
    childRows,
  });

  const watch = createSwarmWatch(services, {
    open: () => {
      const ids = openRows();
      return { rows: ids.filter(hasTasks), counts: ids.some((id) => id !== 'nodes') };
    },
    known: () => snapshot,
    hasFailed: () => problem !== undefined,
    take: (next) => {
      snapshot = next;
      problem = undefined;
      isMute = false;
      problems.clear();
      render(tree.update());
    },
    fail: (error) => {
      const kind = engineErrorKind(error);
      isMute = kind === 'notManager' || kind === 'noSwarm';
      problem = isMute ? undefined : errors.describe(error);
      snapshot = undefined;
      render(tree.update());
      // It may have left the swarm, or become a worker.
      void swarm.check();
    },
  });

  /** Those that are to be seen: nothing above them is folded. */
  function openRows(): readonly string[] {
    const isSeen = (node: SwarmNode): boolean =>
      open.has(node.row.id) && (node.parent === undefined || isSeen(node.parent));
    return tree
      .find(({ id }) => open.has(id))
      .filter(isSeen)
      .map(({ row }) => row.id);
  }

  function childRows(row: SwarmRow): readonly SwarmRow[] | undefined {
    if (snapshot === undefined) return [];
    if (row.kind === 'swarmGroup' || row.kind === 'swarmStack') return objectRows(row, snapshot);
    const parent = row.kind === 'swarmHistory' ? rowOf(row.parentId) : row;
    if (parent?.kind !== 'swarmNode' && parent?.kind !== 'swarmService') return [];
    const text = problems.get(parent.id);
    if (text !== undefined) return [note(`${parent.id}/problem`, text)];
    const tasks = snapshot.tasks.get(parent.id);
    if (tasks === undefined) return undefined;
    return row.kind === 'swarmHistory'
      ? historyRows(parent, row, tasks, around(snapshot))
      : emptyNote(parent, taskRows(parent, tasks, around(snapshot)));
  }

  function emptyNote(parent: SwarmRow, rows: readonly SwarmRow[]): readonly SwarmRow[] {
    return rows.length > 0 ? rows : [note(`${parent.id}/none`, noTasks(), 'plain')];
  }

  function rowOf(id: string): SwarmRow | undefined {
    return tree.find((row) => row.id === id)[0]?.row;
  }

  function around({ nodes }: SwarmSnapshot): TaskSurroundings {
    return {
      nodes,
      container: (id) => {
        const found = inventory.containers.get(id);
        return found && { id: found.id, name: found.name };
      },
    };
  }

  async function loadTasks(id: string): Promise<void> {
    if (snapshot === undefined) return;
    try {
      const client = await engine.client();
      const found = await readTasks(client, [id], watch.signal);
      problems.delete(id);
      snapshot = { ...snapshot, tasks: new Map([...snapshot.tasks, ...found]) };
    } catch (error) {
      if (!isAborted(error)) problems.set(id, errors.describe(error));
    }
  }

  const listeners = [
    pending.onDidChange((ids) => render(tree.find((row) => ids.includes(objectId(row) ?? '')))),
    inventory.onChange(({ containers }) => {
      // A task's row leads to its container as soon as that is known.
      if (hold !== undefined && containers.added.length + containers.removed.length > 0)
        render(tree.update());
    }),
    swarm.onDidChange(() => watch.read()),
    swarm.onDidAsk(() => watch.read()),
    engine.onDidSwitch(() => {
      snapshot = undefined;
      problem = undefined;
      isMute = false;
      open.clear();
      tree.clear();
      // What the engine before still answers counts no more.
      watch.run(false);
      watch.run(hold !== undefined);
      render('all');
    }),
  ];

  return {
    children: async (node) => {
      if (node === undefined) {
        if (snapshot === undefined && problem === undefined && !isMute) await watch.first();
        return tree.top();
      }
      open.add(node.row.id);
      const known = tree.children(node);
      if (known !== undefined) {
        watch.pace();
        return known;
      }
      await loadTasks(node.row.id);
      watch.pace();
      return tree.children(node) ?? [];
    },
    item: ({ row }) => {
      const id = objectId(row);
      return toSwarmItem(row, id === undefined ? undefined : pending.label(id));
    },
    folded: ({ row }) => {
      open.delete(row.id);
      watch.pace();
    },
    unfolded: (node) => {
      open.add(node.row.id);
      // What was read before it was folded may be old.
      if (tree.children(node) !== undefined) watch.read();
    },
    show: (isVisible) => {
      if (isVisible === (hold !== undefined)) return;
      if (isVisible) hold = inventory.hold();
      watch.run(isVisible);
      if (isVisible) return;
      hold?.release();
      hold = undefined;
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose();
      watch.run(false);
      hold?.release();
      hold = undefined;
    },
  };
}

function hasTasks(rowId: string): boolean {
  return /^(?:node|service)\/[^/]+$/.test(rowId);
}

/** What pending actions are keyed by. */
function objectId(row: SwarmRow): string | undefined {
  switch (row.kind) {
    case 'swarmNode':
      return row.node.id;
    case 'swarmService':
      return row.service.id;
    case 'swarmStack':
      return row.id;
    default:
      return undefined;
  }
}

function note(id: string, text: string, tone: 'plain' | 'problem' = 'problem'): SwarmNoteRow {
  return { kind: 'swarmNote', id, text, tone };
}

function noTasks(): string {
  return vscode.l10n.t('No tasks');
}
