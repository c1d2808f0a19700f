import * as vscode from 'vscode';
import { imageFileScheme, imagePageViewType } from '../../contract/imageUri.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import { drawPage } from '../page/drawPage.ts';
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
          drawPage(services.extension.extensionUri, panel, {
            name: 'imagePage',
            title: target.name,
            icon: 'imageTab',
            styles: ['tabBar.css', 'imagePage/style.css'],
          });
          loadImagePage().connectImagePage(services, panel, target, files);
        },
      } satisfies vscode.CustomReadonlyEditorProvider,
      { supportsMultipleEditorsPerDocument: true },
    ),
  );
}

function loadImagePage(): typeof imagePageModule {
  return loadBundle('imagePage') as typeof imagePageModule;
}
