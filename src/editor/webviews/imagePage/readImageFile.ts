import * as vscode from 'vscode';
import { readLayerFile } from '../../../core/layers/readLayerFile.ts';
import type { Services } from '../../host/services.ts';
import type { ImageFile } from './imageFileUri.ts';

/** More would not fit into memory beside everything else. */
const limitBytes = 1024 * 1024 * 1024;

/** The content of a file, out of the image's archive and without a container. */
export async function readImageFile(
  { engine }: Pick<Services, 'engine'>,
  file: ImageFile,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const client = await engine.client(signal);
  const archive = await client.exportImage(file.image, { signal });
  const choice = { digest: file.image };
  const content = await readLayerFile(archive, file, { choice, limitBytes, signal });
  if (content === undefined)
    throw new Error(vscode.l10n.t('The image has no file {0}.', file.path));
  return content;
}
