import * as vscode from 'vscode';
import { containerPageViewType } from '../../contract/containerUri.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import { drawPage } from '../page/drawPage.ts';
import type * as containerPageModule from './entry.ts';
import { parseContainerPath } from './parseContainerPath.ts';

const containerPageStyles = [
  'tabBar.css',
  'containerPage/style.css',
  'logs/style.css',
  'containerPage/tabs/stats/style.css',
];

/** The editor tab of a container. */
export function registerContainerPage(services: Services): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(
    containerPageViewType,
    {
      openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
      resolveCustomEditor: (document, panel) => {
        const target = parseContainerPath(document.uri.path);
        if (!target)
          throw new Error(vscode.l10n.t('This is no container: {0}', String(document.uri)));
        drawPage(services.extension.extensionUri, panel, {
          name: 'containerPage',
          title: target.name,
          icon: 'tab',
          styles: containerPageStyles,
        });
        loadContainerPage().connectContainerPage(services, panel, target);
      },
    } satisfies vscode.CustomReadonlyEditorProvider,
    { supportsMultipleEditorsPerDocument: true },
  );
}

function loadContainerPage(): typeof containerPageModule {
  return loadBundle('containerPage') as typeof containerPageModule;
}
