import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import type { ImageRequest, ImageUpdate } from '../protocol/imagePage.ts';
import { parseImageRequest } from '../protocol/parseImageRequest.ts';
import type { ImageTab } from './tab.ts';

/** Progress comes several times a second; a page that is drawn so often cannot be read. */
const drawEveryMs = 100;

/** Connects a tab with its page. */
export function connectTab(
  { errors }: Pick<Services, 'errors'>,
  panel: vscode.WebviewPanel,
  createTab: (onChange: () => void) => ImageTab,
): void {
  let isReady = false;
  let timer: NodeJS.Timeout | undefined;
  const send = (update: ImageUpdate) => void panel.webview.postMessage(update);

  const draw = () => {
    timer = undefined;
    if (isReady) send({ type: 'show', page: tab.page() });
  };
  const tab = createTab(() => {
    timer ??= setTimeout(draw, drawEveryMs);
  });

  async function answer(request: ImageRequest): Promise<void> {
    switch (request.type) {
      case 'ready':
        isReady = true;
        draw();
        tab.show();
        return;
      case 'run':
        return tab.run(request.action);
      case 'ask': {
        const { number, question } = request;
        send({ type: 'answer', number, answer: await tab.answer(question) });
        return;
      }
      case 'openLine':
        return tab.openLine(request.layer);
      case 'openFile':
        return tab.openFile(request.path, request.layer);
      case 'saveFile':
        return tab.saveFile(request.path, request.layer);
    }
  }

  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const request = parseImageRequest(message);
      if (request === undefined) return;
      void answer(request).catch((error: unknown) =>
        errors.report(vscode.l10n.t('Image page'), error),
      );
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible) tab.show();
      else tab.hide();
    }),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
    listeners.dispose();
    tab.dispose();
  });
}
