import * as vscode from 'vscode';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import type { EngineTree } from './createEngineTree.ts';
import type { EngineNode } from './engineRow.ts';
import type * as enginesModule from './entry.ts';

/** The view of all engines. Its code is loaded, and engines are asked, only when somebody unfolds it. */
export function registerEnginesView(services: Services): vscode.Disposable {
  const changes = new vscode.EventEmitter<EngineNode | undefined>();
  let tree: EngineTree | undefined;
  const getTree = () =>
    (tree ??= loadEngines().createEngineTree(services, (node) => changes.fire(node)));
  const view = vscode.window.createTreeView<EngineNode>('stevedore.engines', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: async (node) => [...(await getTree().children(node))],
      getTreeItem: (node) => loadEngines().toEngineItem(node),
    },
  });
  return vscode.Disposable.from(
    view,
    changes,
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) tree?.redraw();
      else tree?.stop();
    }),
    services.engine.onDidSwitch(() => tree?.redraw()),
    services.settings.onDidChange((keys) => {
      if (keys.includes('stevedore.engine.production')) tree?.redraw();
    }),
    services.enginesView.onDidAsk((contextName) => {
      if (contextName === undefined) tree?.refresh();
      else tree?.forgetUsage(contextName);
    }),
    { dispose: () => tree?.stop() },
  );
}

function loadEngines(): typeof enginesModule {
  return loadBundle('engines') as typeof enginesModule;
}
