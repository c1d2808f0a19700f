import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { ImageRecord } from '../../../core/model/imageRecord.ts';
import type { Command } from '../command.ts';
import { SLOW_DEADLINE_MS } from '../steps/changeContainers.ts';
import { imageName, imagesFor, referenceOf } from '../steps/imagesFor.ts';
import { inParallel } from '../steps/inParallel.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { runEach } from '../steps/runEach.ts';
import { confirmImageRemoval } from './confirmRemoval.ts';
import { planImageRemoval } from './removalPlan.ts';

export const removeImages: Command = async (services, args) => {
  const targets = await imagesFor(services, args, {
    title: vscode.l10n.t('Remove Images'),
    none: vscode.l10n.t('There is no image.'),
  });
  if (targets === undefined) return;
  const [images, containers] = await Promise.all([
    readRecords(services.engine, 'image'),
    readRecords(services.engine, 'container'),
  ]);
  const client = await services.engine.client();
  const plan = planImageRemoval(targets, images, containers, await readLayers(client, images));
  const choice = await confirmImageRemoval(services, plan, client.server.product);
  if (choice === undefined) return;
  await runEach(services, targets, {
    view: 'stevedore.images',
    pending: vscode.l10n.t('removing…'),
    key: ({ id }) => id,
    name: imageName,
    work: (image) =>
      client.removeImage(referenceOf(image), {
        force: choice.force,
        deadlineMs: SLOW_DEADLINE_MS,
      }),
  });
};

/** The layers of each image by its id; one that goes meanwhile has none. */
async function readLayers(
  client: EngineClient,
  images: readonly ImageRecord[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const read = await inParallel(images, async ({ id }) => {
    const { RootFS } = (await client.inspect('image', id)) as {
      readonly RootFS?: { readonly Layers?: readonly string[] | null };
    };
    return RootFS?.Layers ?? [];
  });
  return new Map(read.map((one) => [one.item.id, 'value' in one ? one.value : []]));
}
