import * as vscode from 'vscode';
import { networkMapViewType } from '../../contract/networkMapUri.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import { drawPage } from '../page/drawPage.ts';
import type * as networkMapModule from './entry.ts';

/** The editor tab that draws all networks. */
export function registerNetworkMap(services: Services): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(networkMapViewType, {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: (_, panel) => {
      drawPage(services.extension.extensionUri, panel, {
        name: 'networkMap',
        title: vscode.l10n.t('Network Map'),
        icon: 'networkTab',
      });
      const { connectNetworkMap } = loadBundle('networkMap') as typeof networkMapModule;
      connectNetworkMap(services, panel);
    },
  } satisfies vscode.CustomReadonlyEditorProvider);
}
