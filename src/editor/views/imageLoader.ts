import * as vscode from 'vscode';
import type { ImageBrowser } from '../../core/layers/browse/imageBrowser.ts';
import { loadLayers } from '../host/loadLayers.ts';
import type { Services } from '../host/services.ts';
import type { ImageContentRow, ImageEntryRow, ImageLayerRow, Row } from './row.ts';

/** A row whose children are read out of the image. */
export type ImagePartRow = ImageContentRow | ImageLayerRow | ImageEntryRow;

export function isImagePart(row: Row): row is ImagePartRow {
  return row.kind === 'imageContent' || row.kind === 'imageLayer' || row.kind === 'imageEntry';
}

/** Makes the rows below an image: layers by the engine's history, folders and files by an analysis. */
export interface ImageLoader {
  rows(row: ImagePartRow): Promise<readonly Row[]>;
}

/** More rows than this are read by nobody; the image page has them all. */
const mostEntries = 1000;

export function createImageLoader({ engine, analyses, errors, log }: LoaderServices): ImageLoader {
  /** The images whose files were looked at last, and their browsers. */
  let last: { readonly id: string; readonly browser: ImageBrowser } | undefined;

  async function browserOf(imageId: string): Promise<ImageBrowser> {
    if (last?.id === imageId) return last.browser;
    const location = { viewId: 'stevedore.images' };
    const { analysis } = await vscode.window.withProgress({ location }, () =>
      analyses.analysisOf(imageId),
    );
    const browser = loadLayers().createImageBrowser(analysis);
    last = { id: imageId, browser };
    return browser;
  }

  async function layerRows({ id, imageId }: ImageContentRow): Promise<readonly Row[]> {
    const client = await engine.client();
    const [found, history] = await Promise.all([
      client.inspect('image', imageId),
      client.imageHistory(imageId),
    ]);
    const { RootFS } = found as { RootFS?: { Layers?: readonly string[] | null } };
    const steps = loadLayers().historySteps(history.toReversed(), RootFS?.Layers?.length ?? 0);
    return steps.map(({ layer, createdBy, bytes }, index): Row => {
      return { kind: 'imageLayer', id: `${id}/${index}`, imageId, layer, createdBy, bytes };
    });
  }

  async function entryRows(
    row: ImagePartRow,
    scope: ImageEntryRow['scope'],
    folder: number,
  ): Promise<readonly Row[]> {
    const { imageId } = row;
    const entries = (await browserOf(imageId)).folder(scope, folder);
    return entries
      .slice(0, mostEntries)
      .map(({ path, name, type, bytes, hiddenBytes, change }): Row => ({
        kind: 'imageEntry',
        id: `${row.id}/${name}`,
        imageId,
        scope,
        path,
        name,
        type,
        bytes: change === 'removed' ? hiddenBytes : bytes,
        change,
      }));
  }

  async function read(row: ImagePartRow): Promise<readonly Row[]> {
    switch (row.kind) {
      case 'imageContent':
        return row.part === 'layers' ? layerRows(row) : entryRows(row, 'merged', 0);
      case 'imageLayer':
        return row.layer === undefined ? [] : entryRows(row, row.layer, 0);
      case 'imageEntry':
        return entryRows(row, row.scope, row.path);
    }
  }

  return {
    rows: async (row) => {
      try {
        return await read(row);
      } catch (error) {
        log.warn(`Content of ${row.imageId}`, error);
        return [{ kind: 'failure', id: `${row.id}/failure`, message: errors.describe(error) }];
      }
    },
  };
}

type LoaderServices = Pick<Services, 'engine' | 'analyses' | 'errors' | 'log'>;
