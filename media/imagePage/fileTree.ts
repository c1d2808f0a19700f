import type {
  FolderEntry,
  ImageLabels,
  PageScope,
} from '../../src/editor/webviews/protocol/imagePage.ts';
import { formatBytes } from '../../src/core/model/formatBytes.ts';
import { element } from '../containerPage/element.ts';
import { icon } from './icon.ts';
import type { PageHost } from './pageHost.ts';
import { VirtualRows } from './virtualRows.ts';

interface TreeNode {
  /** Undefined for the row that stands for what has not been fetched. */
  readonly entry: FolderEntry | undefined;
  readonly parent: TreeNode | undefined;
  readonly level: number;
  children: TreeNode[] | undefined;
  isOpen: boolean;
  /** How many things the folder has, fetched or not. */
  total: number;
}

export interface FileTreeActions {
  /** A file or folder was chosen. */
  chosen(entry: FolderEntry): void;
  /** A file is to be opened. */
  opened(entry: FolderEntry): void;
}

/** So many rows fit on most screens. */
const overlooked = 14;

/** The folders and files of a scope. Folders are fetched when they are opened, long ones part by part. */
export class FileTree {
  readonly rows: VirtualRows;
  readonly #host: PageHost;
  readonly #labels: ImageLabels;
  readonly #actions: FileTreeActions;
  #scope: PageScope = 'merged';
  #root = rootNode();
  #shown: TreeNode[] = [];
  #largest = 1;

  constructor(host: PageHost, labels: ImageLabels, actions: FileTreeActions) {
    this.#host = host;
    this.#labels = labels;
    this.#actions = actions;
    this.rows = new VirtualRows('tree', labels.files, {
      draw: (index) => this.#draw(this.#shown[index]),
      select: (index) => this.#select(this.#shown[index]),
      open: (index) => void this.#toggle(this.#shown[index]),
      key: (index, key) => this.#onKey(index, key),
    });
  }

  async show(scope: PageScope): Promise<void> {
    this.#scope = scope;
    const root = rootNode();
    this.#root = root;
    await this.#fetch(root);
    if (this.#root !== root) return;
    root.isOpen = true;
    this.#largest = Math.max(1, ...(root.children ?? []).map(weightOf));
    this.#update();
    await this.#openWays(root);
  }

  /** Opens folders without a fork, and those that a layer only passes, as long as the rows can be overlooked. */
  async #openWays(root: TreeNode): Promise<void> {
    for (let at = 0; at < this.#shown.length && this.#shown.length < overlooked; at += 1) {
      const node = this.#shown[at];
      if (node?.entry?.type !== 'directory') continue;
      const isOnly = node.parent?.children?.length === 1;
      const isPassed = this.#scope !== 'merged' && node.entry.change === undefined;
      if (!isOnly && !isPassed) continue;
      if (node.children === undefined) await this.#fetch(node);
      if (this.#root !== root) return;
      node.isOpen = true;
      this.#update();
    }
  }

  /** Opens the folders on the way to a path and makes it the active row. */
  async reveal(trail: readonly number[]): Promise<void> {
    let node = this.#root;
    for (const path of trail) {
      if (node.children === undefined) await this.#fetch(node);
      node.isOpen = true;
      let found = find(node, path);
      while (found === undefined && (node.children?.length ?? 0) < node.total) {
        await this.#fetch(node);
        found = find(node, path);
      }
      if (found === undefined) break;
      node = found;
    }
    this.#update();
    const index = this.#shown.indexOf(node);
    if (index >= 0) this.rows.activate(index, false);
  }

  async #fetch(node: TreeNode): Promise<void> {
    const known = (node.children ?? []).filter(({ entry }) => entry !== undefined);
    const answer = await this.#host.ask({
      kind: 'folder',
      scope: this.#scope,
      path: node.entry?.path ?? 0,
      offset: known.length,
    });
    const level = node.level + 1;
    const fresh = (answer?.entries ?? []).map((entry) => newNode(entry, node, level));
    node.total = answer?.total ?? known.length;
    const all = [...known, ...fresh];
    node.children = all.length < node.total ? [...all, newNode(undefined, node, level)] : all;
  }

  async #toggle(node: TreeNode | undefined): Promise<void> {
    if (node === undefined) return;
    if (node.entry === undefined) {
      if (node.parent !== undefined) await this.#fetch(node.parent);
    } else if (node.entry.type === 'directory') {
      if (node.children === undefined) await this.#fetch(node);
      node.isOpen = !node.isOpen;
    } else {
      this.#actions.opened(node.entry);
      return;
    }
    this.#update();
  }

  #select(node: TreeNode | undefined): void {
    if (node?.entry !== undefined) this.#actions.chosen(node.entry);
    else if (node !== undefined) void this.#toggle(node);
  }

  #onKey(index: number, key: string): boolean {
    const node = this.#shown[index];
    if (node === undefined) return false;
    const isFolder = node.entry?.type === 'directory';
    if (key === 'ArrowRight' && isFolder) {
      if (node.isOpen) this.rows.activate(index + 1);
      else void this.#toggle(node);
      return true;
    }
    if (key === 'ArrowLeft') {
      if (isFolder && node.isOpen) void this.#toggle(node);
      else if (node.parent !== undefined) this.rows.activate(this.#shown.indexOf(node.parent));
      return true;
    }
    return false;
  }

  #update(): void {
    this.#shown = [];
    this.#flatten(this.#root);
    this.rows.setCount(this.#shown.length);
  }

  #flatten(node: TreeNode): void {
    for (const child of node.children ?? []) {
      this.#shown.push(child);
      if (child.isOpen) this.#flatten(child);
    }
  }

  #draw(node: TreeNode | undefined): HTMLElement {
    const level = node?.level ?? 1;
    const attributes = { role: 'treeitem', 'aria-level': String(level) };
    if (node?.entry === undefined) {
      const missing = (node?.parent?.total ?? 0) - (node?.parent?.children?.length ?? 1) + 1;
      const text = this.#labels.more.replace('{0}', String(missing));
      const row = element('div', { ...attributes, class: 'entry entry-more' }, text);
      indent(row, level);
      return row;
    }
    const { entry, isOpen, children } = node;
    const isFolder = entry.type === 'directory';
    const row = element(
      'div',
      {
        ...attributes,
        class: `entry change-${entry.change ?? 'none'}`,
        'aria-expanded': isFolder ? String(isOpen && children !== undefined) : undefined,
        'aria-label': this.#spoken(entry),
      },
      this.#twistie(node, isFolder),
      icon(entry.type),
      element('span', { class: 'name' }, entry.name),
      entry.target === '' ? undefined : element('span', { class: 'target' }, `→ ${entry.target}`),
      this.#changeMark(entry),
      this.#sizeBar(entry),
      element('span', { class: 'bytes' }, sizeText(entry)),
    );
    indent(row, level);
    return row;
  }

  #twistie(node: TreeNode, isFolder: boolean): HTMLElement {
    const twistie = element('span', {
      class: `twistie${isFolder ? (node.isOpen ? ' open' : ' closed') : ''}`,
      'aria-hidden': 'true',
    });
    if (isFolder) {
      twistie.addEventListener('mousedown', (event) => {
        event.stopPropagation();
        void this.#toggle(node);
      });
    }
    return twistie;
  }

  #changeMark({ change }: FolderEntry): HTMLElement | undefined {
    if (change === undefined || change === 'unchanged') return undefined;
    return element('span', { class: `mark mark-${change}` }, this.#labels[change]);
  }

  /** The share of the largest thing at the top, the wasted part of it hatched. */
  #sizeBar(entry: FolderEntry): HTMLElement {
    const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
    const fill = element('span', { class: 'fill' });
    fill.style.width = `${Math.min(100, (weightOf({ entry }) / this.#largest) * 100)}%`;
    const waste = element('span', { class: 'waste' });
    const dead = entry.wastedBytes + entry.hiddenBytes;
    waste.style.width = `${weightOf({ entry }) === 0 ? 0 : (dead / weightOf({ entry })) * 100}%`;
    fill.append(waste);
    bar.append(fill);
    return bar;
  }

  #spoken(entry: FolderEntry): string {
    const mark =
      entry.change === undefined || entry.change === 'unchanged'
        ? []
        : [this.#labels[entry.change]];
    const waste =
      entry.wastedBytes > 0 ? [`${this.#labels.wasted} ${formatBytes(entry.wastedBytes)}`] : [];
    return [entry.name, sizeText(entry), ...mark, ...waste].join(', ');
  }
}

function rootNode(): TreeNode {
  return newNode(undefined, undefined, 0);
}

function newNode(
  entry: FolderEntry | undefined,
  parent: TreeNode | undefined,
  level: number,
): TreeNode {
  return { entry, parent, level, children: undefined, isOpen: false, total: 0 };
}

function find(node: TreeNode, path: number): TreeNode | undefined {
  return node.children?.find(({ entry }) => entry?.path === path);
}

function weightOf({ entry }: Pick<TreeNode, 'entry'>): number {
  return (entry?.bytes ?? 0) + (entry?.hiddenBytes ?? 0);
}

/** What a layer hides is told as what it takes away. */
function sizeText({ bytes, hiddenBytes }: FolderEntry): string {
  if (bytes === 0 && hiddenBytes > 0) return `−${formatBytes(hiddenBytes)}`;
  return formatBytes(bytes);
}

function indent(row: HTMLElement, level: number): void {
  row.style.paddingInlineStart = `${(level - 1) * 14 + 4}px`;
}
