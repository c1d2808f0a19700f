import * as vscode from 'vscode';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import type * as swarmModule from './entry.ts';
import type { SwarmModel, SwarmNode } from './swarmModel.ts';

/** The view of the swarm that the engine is part of. Its code is loaded, and the swarm asked, only when somebody unfolds it. */
export function registerSwarmView(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<SwarmNode[] | undefined>();
  let model: SwarmModel | undefined;

  function start(): SwarmModel {
    if (model !== undefined) return model;
    const { createSwarmModel } = loadBundle('swarm') as typeof swarmModule;
    model = createSwarmModel(services, (change) => {
      if (change === 'all') changed.fire(undefined);
      else if (change.length > 0) changed.fire([...change]);
    });
    model.show(view.visible);
    return model;
  }

  const view = vscode.window.createTreeView<SwarmNode>('stevedore.swarm', {
    showCollapseAll: true,
    canSelectMany: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => [...(await start().children(node))],
      getParent: ({ parent }) => parent,
      getTreeItem: (node) => start().item(node),
    },
  });
  return vscode.Disposable.from(
    view,
    changed,
    services.selections.track(view),
    view.onDidCollapseElement(({ element }) => model?.folded(element)),
    view.onDidExpandElement(({ element }) => model?.unfolded(element)),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) start().show(true);
      else model?.show(false);
    }),
    new vscode.Disposable(() => model?.dispose()),
  );
}
