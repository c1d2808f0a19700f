import * as vscode from 'vscode';
import { runFormViewType } from '../../contract/runFormUri.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import { drawPage } from '../page/drawPage.ts';
import type * as runFormModule from './entry.ts';
import type { RunFormHost } from './runFormHost.ts';
import { parseRunTarget } from './runTarget.ts';

/** The editor tab with a run form. */
export function registerRunForm(services: Services, host: RunFormHost): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(
    runFormViewType,
    {
      openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
      resolveCustomEditor: (document, panel) => {
        const target = parseRunTarget(document.uri);
        if (!target)
          throw new Error(vscode.l10n.t('This is no run form: {0}', String(document.uri)));
        drawPage(services.extension.extensionUri, panel, {
          name: 'runForm',
          title: document.uri.path.slice(1),
          icon: 'tab',
        });
        const { connectRunForm } = loadBundle('runForm') as typeof runFormModule;
        connectRunForm(services, host, panel, target);
      },
    } satisfies vscode.CustomReadonlyEditorProvider,
    { supportsMultipleEditorsPerDocument: false },
  );
}
