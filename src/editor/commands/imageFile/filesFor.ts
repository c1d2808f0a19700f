import * as vscode from 'vscode';
import { fileContent } from '../../../core/layers/browse/fileContent.ts';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type { Services } from '../../host/services.ts';
import type { RowOf } from '../../views/row.ts';
import { targetRows } from '../../views/rowTargets.ts';
import { imageFileUri } from '../../webviews/imagePage/imageFileUri.ts';
import { analysedFor } from '../steps/analysedFor.ts';

/** A file of an image as a document. */
export interface FileDocument {
  readonly path: string;
  readonly uri: vscode.Uri;
}

/** The files that a command was called for; asked for when it was called from the palette. */
export async function filesFor(
  services: Services,
  args: readonly unknown[],
  title: string,
): Promise<readonly FileDocument[]> {
  const rows = targetRows(args).filter(
    (row): row is RowOf<'imageEntry'> => row.kind === 'imageEntry',
  );
  if (rows.length > 0) {
    return Promise.all(
      rows.map(async ({ imageId, path, scope }) => {
        const image = await services.analyses.analysisOf(imageId);
        return toDocument(image, path, scope === 'merged' ? undefined : scope);
      }),
    );
  }
  const image = await analysedFor(services, args, title);
  if (image === undefined) return [];
  const path = await askPath(image, title);
  return path === undefined ? [] : [toDocument(image, path, undefined)];
}

async function askPath(image: AnalysedImage, title: string): Promise<number | undefined> {
  const { paths } = image.analysis.image;
  const fileAt = (name: string) => {
    const path = paths.find(name.trim());
    return path !== undefined && fileContent(image.analysis, path) !== undefined ? path : undefined;
  };
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Path of a file in the image, such as /etc/os-release'),
    validateInput: (text) =>
      text === '' || fileAt(text) !== undefined
        ? undefined
        : vscode.l10n.t('The image has no file {0}.', text),
  });
  return name === undefined ? undefined : fileAt(name);
}

function toDocument(image: AnalysedImage, path: number, layer: number | undefined): FileDocument {
  const name = image.analysis.image.paths.path(path);
  const content = fileContent(image.analysis, path, layer);
  if (content === undefined) throw new Error(vscode.l10n.t('{0} has no content to read.', name));
  const title = image.tags[0] ?? image.id.slice(7, 19);
  return { path: name, uri: imageFileUri(title, name, { ...content, image: image.id }) };
}
