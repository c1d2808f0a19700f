import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import * as vscode from 'vscode';
import { imageFileScheme, imagePageViewType } from '../../contract/imageUri.ts';
import type { Services } from '../../host/services.ts';
import { containerPageHtml } from '../containerPage/containerPageHtml.ts';
import type * as imagePageModule from './entry.ts';
import { ImageFiles } from './imageFiles.ts';
import { parseImagePath } from './parseImagePath.ts';

/** The editor tab of an image, the one that compares two, and the documents of files in images. */
export function registerImagePage(services: Services): vscode.Disposable {
  const files = new ImageFiles((file) =>
    loadImagePage().readImageFile(services, file, new AbortController().signal),
  );
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(imageFileScheme, files, { isReadonly: true }),
    vscode.window.registerCustomEditorProvider(
      imagePageViewType,
      {
        openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
        resolveCustomEditor: (document, panel) => {
          const target = parseImagePath(document.uri.path);
          if (!target)
            throw new Error(vscode.l10n.t('This is no image: {0}', String(document.uri)));
          drawImagePage(services.extension.extensionUri, panel, target.name);
          loadImagePage().connectImagePage(services, panel, target, files);
        },
      } satisfies vscode.CustomReadonlyEditorProvider,
      { supportsMultipleEditorsPerDocument: true },
    ),
  );
}

/** The bundle lies beside this one; Node keeps what it has loaded. */
function loadImagePage(): typeof imagePageModule {
  return createRequire(__filename)('./imagePage.cjs') as typeof imagePageModule;
}

function drawImagePage(root: vscode.Uri, panel: vscode.WebviewPanel, title: string): void {
  const { webview } = panel;
  const media = vscode.Uri.joinPath(root, 'media', 'imagePage');
  const script = vscode.Uri.joinPath(root, 'dist', 'media');
  panel.iconPath = {
    light: vscode.Uri.joinPath(root, 'media', 'imageTab-light.svg'),
    dark: vscode.Uri.joinPath(root, 'media', 'imageTab-dark.svg'),
  };
  webview.options = { enableScripts: true, localResourceRoots: [media, script] };
  webview.html = containerPageHtml({
    cspSource: webview.cspSource,
    scriptUri: String(webview.asWebviewUri(vscode.Uri.joinPath(script, 'imagePage.js'))),
    styleUri: String(webview.asWebviewUri(vscode.Uri.joinPath(media, 'style.css'))),
    language: vscode.env.language,
    title,
    nonce: randomBytes(16).toString('hex'),
  });
}
