import * as vscode from 'vscode';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type { Services } from '../../host/services.ts';
import { targetRows } from '../../views/rowTargets.ts';
import type { Command } from '../command.ts';
import { analysedFor } from '../steps/analysedFor.ts';

/** Opens the Dockerfile at the line that made a layer; finding it means analysing the image. */
export const openLayerLine: Command = async (services, args) => {
  const place = (await rowLayer(services, args)) ?? (await askLayer(services, args));
  if (place === undefined || (await services.analyses.openLine(place.image, place.layer))) return;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No Dockerfile of this workspace has a line for this layer.'),
  );
};

interface LayerPlace {
  readonly image: AnalysedImage;
  readonly layer: number;
}

async function rowLayer(
  { analyses }: Services,
  args: readonly unknown[],
): Promise<LayerPlace | undefined> {
  const row = targetRows(args).find(({ kind }) => kind === 'imageLayer');
  if (row?.kind !== 'imageLayer' || row.layer === undefined) return undefined;
  const { imageId, layer } = row;
  const options = { location: { viewId: 'stevedore.images' } };
  const image = await vscode.window.withProgress(options, () => analyses.analysisOf(imageId));
  return { image, layer };
}

async function askLayer(
  services: Services,
  args: readonly unknown[],
): Promise<LayerPlace | undefined> {
  const title = vscode.l10n.t('Open Dockerfile Line');
  const image = await analysedFor(services, args, title);
  if (image === undefined) return undefined;
  const items = image.analysis.accounting.layers.flatMap((_, layer) => {
    const line = image.lines?.lines[layer];
    if (line === undefined) return [];
    const label = vscode.l10n.t('Layer {0}, line {1}', layer, line.start);
    return [{ label, layer }];
  });
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No Dockerfile of this workspace has lines for this image.'),
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, { title });
  return picked && { image, layer: picked.layer };
}
