import * as vscode from 'vscode';
import type { FileContent } from '../../../core/layers/browse/fileContent.ts';
import { imageFileScheme } from '../../contract/imageUri.ts';

/** Where the bytes of a file of an image are. */
export interface ImageFile extends FileContent {
  /** `sha256:…` */
  readonly image: string;
}

/**
 * The document of an image's file. It tells all that is needed to read it again after the window was reloaded.
 *
 * @param imageName shown in the tab's hover
 * @param path of the name that was asked for, which is another than the content's for a hard link
 */
export function imageFileUri(imageName: string, path: string, file: ImageFile): vscode.Uri {
  const { image, layer, blobDigest, path: contentPath, bytes } = file;
  const query = new URLSearchParams({
    image,
    layer: String(layer),
    blob: blobDigest,
    path: contentPath,
    bytes: String(bytes),
  });
  const folder = imageName.replaceAll('/', '_');
  return vscode.Uri.from({
    scheme: imageFileScheme,
    path: `/${folder}${path}`,
    query: query.toString(),
  });
}

/** Undefined for what is no such document. */
export function parseImageFileUri({ query }: vscode.Uri): ImageFile | undefined {
  const fields = new URLSearchParams(query);
  const [image, blobDigest, path] = [fields.get('image'), fields.get('blob'), fields.get('path')];
  const [layer, bytes] = [Number(fields.get('layer')), Number(fields.get('bytes'))];
  if (image === null || blobDigest === null || path === null) return undefined;
  if (!Number.isSafeInteger(layer) || !Number.isSafeInteger(bytes)) return undefined;
  return { image, layer, blobDigest, path, bytes };
}
