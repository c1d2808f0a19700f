import type {
  FolderEntry,
  ImageLabels,
  ImagePage,
  PageScope,
} from '../../src/editor/webviews/protocol/imagePage.ts';
import { element } from '../containerPage/element.ts';
import { FileTree } from './fileTree.ts';
import { LayerList } from './layerList.ts';
import type { PageHost } from './pageHost.ts';
import { SizeMapView } from './sizeMapView.ts';

export interface FilesPanelActions {
  chosen(path: number): void;
  scoped(scope: PageScope): void;
}

/** Layers beside the map and the tree of what one of them, or all, hold. */
export class FilesPanel {
  readonly node: HTMLElement;
  readonly #host: PageHost;
  readonly #layers: LayerList;
  readonly #map: SizeMapView;
  readonly #tree: FileTree;
  readonly #right: HTMLElement;
  readonly #hint: HTMLElement;
  #scope: PageScope = 'merged';
  /** The fetching of what is shown; undefined until there is something to show. */
  #looking: Promise<void> | undefined;

  constructor(host: PageHost, labels: ImageLabels, actions: FilesPanelActions) {
    this.#host = host;
    this.#layers = new LayerList(labels, {
      scoped: (scope) => {
        actions.scoped(scope);
        this.#looking = this.#look(scope);
      },
      openLine: (layer) => host.post({ type: 'openLine', layer }),
    });
    this.#map = new SizeMapView(labels, {
      enter: (path) => void this.#enter(path),
      choose: (path) => {
        actions.chosen(path);
        void this.reveal(this.#scope, path);
      },
    });
    this.#tree = new FileTree(host, labels, {
      chosen: (entry) => {
        actions.chosen(entry.path);
        if (entry.type === 'directory') void this.#draw(entry.path);
      },
      opened: (entry) => this.#open(entry),
    });
    this.#right = element('div', { class: 'right' }, this.#map.node, this.#tree.rows.node);
    this.#hint = element('p', { class: 'hint' }, labels.estimate);
    const left = element('div', { class: 'left' }, this.#hint, this.#layers.node);
    this.node = element('div', { class: 'split' }, left, this.#right);
  }

  show(page: ImagePage, scope: PageScope): void {
    const isKnown = scope === 'merged' || scope < page.layers.length;
    // Two images have no tree in common.
    const hasTree = page.isAnalysed && page.layers.every(({ side }) => side === undefined);
    this.#layers.show(page.layers, isKnown ? scope : 'merged', hasTree);
    this.#right.hidden = !hasTree;
    this.node.classList.toggle('single', !hasTree);
    this.#hint.hidden = page.isAnalysed || page.layers.length === 0;
    const wanted = isKnown ? scope : 'merged';
    if (hasTree && (this.#looking === undefined || wanted !== this.#scope)) {
      this.#looking = this.#look(wanted);
    }
  }

  /** Shows a path in the tree of a scope. */
  async reveal(scope: PageScope, path: number): Promise<void> {
    if (scope !== this.#scope) {
      this.#layers.select(scope);
      this.#looking = this.#look(scope);
    }
    await this.#looking;
    const answer = await this.#host.ask({ kind: 'map', scope, path });
    const trail = (answer?.trail ?? []).slice(1).map((step) => step.path);
    await this.#tree.reveal(trail);
  }

  async #look(scope: PageScope): Promise<void> {
    this.#scope = scope;
    await Promise.all([this.#tree.show(scope), this.#draw(0)]);
  }

  async #enter(path: number): Promise<void> {
    await Promise.all([this.#draw(path), this.reveal(this.#scope, path)]);
  }

  async #draw(path: number): Promise<void> {
    const scope = this.#scope;
    const answer = await this.#host.ask({ kind: 'map', scope, path });
    if (answer !== undefined && scope === this.#scope) this.#map.show(answer, scope !== 'merged');
  }

  #open({ path, type, change }: FolderEntry): void {
    if (type !== 'file' || change === 'removed') return;
    const layer = this.#scope === 'merged' ? undefined : this.#scope;
    this.#host.post({ type: 'openFile', path, layer });
  }
}
