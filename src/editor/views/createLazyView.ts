import * as vscode from 'vscode';
import type { Disposable } from '../host/disposable.ts';

/** What a view shows, once it has been unfolded. */
export interface LazyViewModel<N> extends Disposable {
  children(node: N | undefined): Promise<readonly N[]>;
  item(node: N): vscode.TreeItem;
  /** Works only while the view is to be seen. */
  show(isVisible: boolean): void;
}

export interface LazyView<N, M> extends Disposable {
  readonly view: vscode.TreeView<N>;
  /** Undefined until somebody unfolds the view. */
  readonly model: () => M | undefined;
}

/**
 * A view whose model is made, and its code loaded, only when somebody unfolds it.
 *
 * @param makeModel gets what draws nodes anew, all of them when it is given none, and the view
 */
export function createLazyView<
  N extends { readonly parent: N | undefined },
  M extends LazyViewModel<N>,
>(
  id: string,
  makeModel: (redraw: (nodes?: readonly N[]) => void, view: vscode.TreeView<N>) => M,
): LazyView<N, M> {
  const changed = new vscode.EventEmitter<N[] | undefined>();
  let model: M | undefined;

  function start(): M {
    if (model !== undefined) return model;
    model = makeModel((nodes) => changed.fire(nodes && [...nodes]), view);
    model.show(view.visible);
    return model;
  }

  const view = vscode.window.createTreeView<N>(id, {
    canSelectMany: true,
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => [...(await start().children(node))],
      getParent: ({ parent }) => parent,
      getTreeItem: (node) => start().item(node),
    },
  });
  const parts = vscode.Disposable.from(
    view,
    changed,
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) start().show(true);
      else model?.show(false);
    }),
    new vscode.Disposable(() => model?.dispose()),
  );
  return { view, model: () => model, dispose: () => void parts.dispose() };
}
