import * as vscode from 'vscode';
import { registryScheme } from '../../contract/registryUri.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import { setContextKey } from '../../host/setContextKey.ts';
import type { RegistryTree } from './createRegistryTree.ts';
import type * as registriesModule from './entry.ts';
import type { RegistryNode } from './row.ts';

/** The view of registries and its documents. Nothing is loaded, and nobody asked, before somebody unfolds it. */
export function registerRegistriesView(services: Services): vscode.Disposable {
  const { registries, errors } = services;
  const changes = new vscode.EventEmitter<RegistryNode | undefined>();
  let tree: RegistryTree | undefined;
  const getTree = () =>
    (tree ??= loadRegistries().createRegistryTree(services, (node) => changes.fire(node)));
  const view = vscode.window.createTreeView<RegistryNode>('stevedore.registries', {
    showCollapseAll: true,
    canSelectMany: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: async (node) => [...(await getTree().children(node))],
      getTreeItem: (node) => {
        const known = getTree();
        return loadRegistries().toRegistryItem(node, known.rateLimit(node), known.summary(node));
      },
    },
  });
  return vscode.Disposable.from(
    view,
    changes,
    services.selections.track(view),
    view.onDidChangeVisibility(({ visible }) => tree?.setVisible(visible)),
    view.onDidExpandElement(({ element }) => tree?.setOpen(element, true)),
    view.onDidCollapseElement(({ element }) => tree?.setOpen(element, false)),
    registries.onDidChangeOrder(() => changes.fire(undefined)),
    registries.onDidChange((host) => {
      setContextKey('stevedore.registries.filtered', registries.filter !== '');
      // A title's text can be emptied, which its type does not know.
      (view as { description?: string | undefined }).description =
        registries.filter === '' ? undefined : vscode.l10n.t('Filter: {0}', registries.filter);
      tree?.forget(host);
    }),
    vscode.commands.registerCommand('stevedore.registries.loadMore', async (node: RegistryNode) => {
      try {
        const progress = { location: { viewId: 'stevedore.registries' } };
        await vscode.window.withProgress(progress, () => getTree().more(node));
      } catch (error) {
        errors.report(vscode.l10n.t('Load More'), error);
      }
    }),
    vscode.workspace.registerTextDocumentContentProvider(registryScheme, {
      provideTextDocumentContent: async ({ query }) => {
        const [host = '', repository = '', reference = ''] = JSON.parse(query) as string[];
        const client = await registries.client(host);
        return loadRegistries().readRegistryDocument(client, repository, reference);
      },
    }),
  );
}

function loadRegistries(): typeof registriesModule {
  return loadBundle('registries') as typeof registriesModule;
}
