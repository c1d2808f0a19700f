// Entry point of the image page's bundle (dist/imagePage.cjs), which is loaded with the first image tab.
import type * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { connectTab } from './connectTab.ts';
import { createCompareTab } from './compareTab.ts';
import { createFileActions } from './fileActions.ts';
import type { ImageFiles } from './imageFiles.ts';
import { createImageTab } from './imageTab.ts';
import type { ImageTabTarget } from './parseImagePath.ts';

export { readImageFile } from './readImageFile.ts';

export function connectImagePage(
  services: Services,
  panel: vscode.WebviewPanel,
  { ids, name }: ImageTabTarget,
  files: ImageFiles,
): void {
  const host = { services, files: createFileActions(services, files) };
  connectTab(services, panel, (onChange) =>
    ids.length === 1
      ? createImageTab(host, { id: ids[0], name }, onChange)
      : createCompareTab(host, { ids, name }, onChange),
  );
}
