import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { containerPageViewType } from '../../contract/containerUri.ts';
import type { Services } from '../../host/services.ts';
import { connectContainerPage } from './connectContainerPage.ts';
import { containerPageHtml } from './containerPageHtml.ts';
import { parseContainerPath } from './parseContainerPath.ts';

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
        drawContainerPage(services.extension.extensionUri, panel, target.name);
        connectContainerPage(services, panel, target);
      },
    } satisfies vscode.CustomReadonlyEditorProvider,
    { supportsMultipleEditorsPerDocument: true },
  );
}

function drawContainerPage(root: vscode.Uri, panel: vscode.WebviewPanel, title: string): void {
  const { webview } = panel;
  const media = vscode.Uri.joinPath(root, 'media', 'containerPage');
  const script = vscode.Uri.joinPath(root, 'dist', 'media');
  panel.iconPath = {
    light: vscode.Uri.joinPath(root, 'media', 'tab-light.svg'),
    dark: vscode.Uri.joinPath(root, 'media', 'tab-dark.svg'),
  };
  webview.options = { enableScripts: true, localResourceRoots: [media, script] };
  webview.html = containerPageHtml({
    cspSource: webview.cspSource,
    scriptUri: String(webview.asWebviewUri(vscode.Uri.joinPath(script, 'containerPage.js'))),
    styleUri: String(webview.asWebviewUri(vscode.Uri.joinPath(media, 'style.css'))),
    language: vscode.env.language,
    title,
    nonce: randomBytes(16).toString('hex'),
  });
}
