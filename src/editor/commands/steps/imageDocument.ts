import * as vscode from 'vscode';
import { inspectScheme } from '../../contract/inspectUri.ts';
import type { ImageTarget } from '../../views/row.ts';
import { imageName, referenceOf } from './imagesFor.ts';

/** Address of a read-only document about an image. */
export function imageDocument(kind: 'history' | 'configuration', image: ImageTarget): vscode.Uri {
  const extension = kind === 'history' ? 'txt' : 'json';
  return vscode.Uri.from({
    scheme: inspectScheme,
    path: `/${kind}/${imageName(image)}.${extension}`,
    query: referenceOf(image),
  });
}
