import * as vscode from 'vscode';
import { logsPageViewType } from '../../contract/logsUri.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import { drawPage } from '../page/drawPage.ts';
import type * as logsPageModule from './entry.ts';
import { parseLogsUri } from './parseLogsUri.ts';

/** The editor tab with the logs of several containers. */
export function registerLogsPage(services: Services): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(
    logsPageViewType,
    {
      openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
      resolveCustomEditor: (document, panel) => {
        const target = parseLogsUri(document.uri);
        if (!target) throw new Error(vscode.l10n.t('These are no logs: {0}', String(document.uri)));
        drawPage(services.extension.extensionUri, panel, {
          name: 'logsPage',
          title: vscode.l10n.t('Logs: {0}', target.title),
          icon: 'logsTab',
          styles: ['containerPage/style.css', 'logs/style.css'],
        });
        const { connectLogsPage, connectServiceLogs } = loadBundle(
          'logsPage',
        ) as typeof logsPageModule;
        if (target.kind === 'project' || target.kind === 'containers')
          connectLogsPage(services, panel, target);
        else connectServiceLogs(services, panel, target);
      },
    } satisfies vscode.CustomReadonlyEditorProvider,
    { supportsMultipleEditorsPerDocument: true },
  );
}
