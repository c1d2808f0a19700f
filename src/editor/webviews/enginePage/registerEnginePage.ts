import * as vscode from 'vscode';
import { enginePageViewType } from '../../contract/enginePageUri.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import { drawPage } from '../page/drawPage.ts';
import type * as enginePageModule from './entry.ts';
import { parseEnginePath } from './parseEnginePath.ts';

/** The editor tab of an engine. */
export function registerEnginePage(services: Services): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(enginePageViewType, {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: (document, panel) => {
      const target = parseEnginePath(document.uri.path);
      if (!target) throw new Error(vscode.l10n.t('This is no engine: {0}', String(document.uri)));
      drawPage(services.extension.extensionUri, panel, {
        name: 'enginePage',
        title: target.name,
        icon: 'engineTab',
      });
      const { connectEnginePage } = loadBundle('enginePage') as typeof enginePageModule;
      connectEnginePage(services, panel, target);
    },
  } satisfies vscode.CustomReadonlyEditorProvider);
}
