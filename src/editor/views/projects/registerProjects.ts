import * as vscode from 'vscode';
import { projectConfigScheme } from '../../contract/projectConfigUri.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import type * as projectsModule from './entry.ts';
import type { ProjectNode } from './projectRow.ts';
import type { ProjectsModel } from './projectsModel.ts';

/** The view of compose projects. Until it is unfolded, what reads compose files stays on disk. */
export function registerProjects(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let model: ProjectsModel | undefined;

  function start(): ProjectsModel {
    if (model !== undefined) return model;
    model = loadProjects().createProjectsModel(services, (message) => {
      // A view's message can be taken away, which its type does not know.
      (view as { message?: string | undefined }).message = message;
      changed.fire(undefined);
    });
    model.show(view.visible);
    return model;
  }

  const view = vscode.window.createTreeView<ProjectNode>('stevedore.projects', {
    canSelectMany: true,
    showCollapseAll: true,
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
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) start().show(true);
      else model?.show(false);
    }),
    vscode.workspace.registerTextDocumentContentProvider(projectConfigScheme, {
      provideTextDocumentContent: ({ query }) => loadProjects().readConfig(services, query),
    }),
    new vscode.Disposable(() => model?.dispose()),
  );
}

function loadProjects(): typeof projectsModule {
  return loadBundle('projects') as typeof projectsModule;
}
