import path from 'node:path/posix';
import * as vscode from 'vscode';
import { fileContent } from '../../../core/layers/browse/fileContent.ts';
import { toAbortSignal } from '../../host/cancellation.ts';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type { Services } from '../../host/services.ts';
import type { ImageFiles } from './imageFiles.ts';
import type { ImageFile } from './imageFileUri.ts';
import { imageFileUri } from './imageFileUri.ts';
import { readImageFile } from './readImageFile.ts';

/** VS Code itself asks before it opens larger ones. */
const mostToOpen = 256 * 1024 * 1024;

export interface FileActions {
  /** @param layer the layer whose version is meant; absent for what the image shows */
  open(image: AnalysedImage, path: number, layer?: number): Promise<void>;
  save(image: AnalysedImage, path: number, layer?: number): Promise<void>;
}

export function createFileActions(
  services: Pick<Services, 'engine'>,
  files: ImageFiles,
): FileActions {
  async function read(name: string, file: ImageFile): Promise<Uint8Array | undefined> {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading {0} from the image', name),
      cancellable: true,
    };
    return vscode.window.withProgress(options, async (_, token) => {
      const content = await readImageFile(services, file, toAbortSignal(token));
      return token.isCancellationRequested ? undefined : content;
    });
  }

  function find(image: AnalysedImage, id: number, layer?: number) {
    const name = image.analysis.image.paths.path(id);
    const content = fileContent(image.analysis, id, layer);
    if (content === undefined) throw new Error(vscode.l10n.t('{0} has no content to read.', name));
    return { name, file: { ...content, image: image.id } };
  }

  return {
    open: async (image, id, layer) => {
      const { name, file } = find(image, id, layer);
      if (file.bytes > mostToOpen) {
        throw new Error(vscode.l10n.t('{0} is too large to be opened. Save it instead.', name));
      }
      const uri = imageFileUri(image.tags[0] ?? image.id.slice(7, 19), name, file);
      const content = await read(name, file);
      if (content === undefined) return;
      files.keep(uri, content);
      await vscode.commands.executeCommand('vscode.open', uri, { preview: true });
    },
    save: async (image, id, layer) => {
      const { name, file } = find(image, id, layer);
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      const base = path.basename(name);
      const target = await vscode.window.showSaveDialog({
        title: vscode.l10n.t('Save {0}', name),
        ...(folder && { defaultUri: vscode.Uri.joinPath(folder, base) }),
      });
      if (target === undefined) return;
      const content = await read(name, file);
      if (content !== undefined) await vscode.workspace.fs.writeFile(target, content);
    },
  };
}
