import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { pageHtml } from './pageHtml.ts';

export interface PageAssets {
  /** Name of the page's script in dist/media. */
  readonly name: string;
  /** Style sheets under media/ that follow on that of all pages, the later the stronger. Default: `<name>/style.css`. */
  readonly styles?: readonly string[];
  readonly title: string;
  /** The tab's icon is `media/<icon>-light.svg` and `media/<icon>-dark.svg`. */
  readonly icon: string;
}

/** Gives a panel its document. The page can load its own script and styles and nothing else. */
export function drawPage(
  root: vscode.Uri,
  panel: vscode.WebviewPanel,
  { name, title, icon, styles = [`${name}/style.css`] }: PageAssets,
): void {
  const { webview } = panel;
  const media = vscode.Uri.joinPath(root, 'media');
  const scripts = vscode.Uri.joinPath(root, 'dist', 'media');
  panel.iconPath = {
    light: vscode.Uri.joinPath(root, 'media', `${icon}-light.svg`),
    dark: vscode.Uri.joinPath(root, 'media', `${icon}-dark.svg`),
  };
  webview.options = { enableScripts: true, localResourceRoots: [media, scripts] };
  webview.html = pageHtml({
    cspSource: webview.cspSource,
    scriptUri: String(webview.asWebviewUri(vscode.Uri.joinPath(scripts, `${name}.js`))),
    styleUris: ['page.css', ...styles].map((file) =>
      String(webview.asWebviewUri(vscode.Uri.joinPath(media, file))),
    ),
    language: vscode.env.language,
    title,
    nonce: randomBytes(16).toString('hex'),
  });
}
