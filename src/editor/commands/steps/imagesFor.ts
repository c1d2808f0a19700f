import * as vscode from 'vscode';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { ImageRecord } from '../../../core/model/imageRecord.ts';
import type { Services } from '../../host/services.ts';
import type { ImageTarget } from '../../views/row.ts';
import { imageTargets } from '../../views/rowTargets.ts';
import { readRecords } from './objectRecords.ts';
import { pickOf, type PickedItem, type Question } from './pickOf.ts';
import { textArguments } from './textArguments.ts';

/** The images that a command is about, each by the tag that was pointed at. Undefined when the user picks none. */
export async function imagesFor(
  { engine }: Services,
  args: readonly unknown[],
  question: Question,
): Promise<readonly ImageTarget[] | undefined> {
  const texts = textArguments(args);
  const named = texts.map((text) =>
    text.startsWith('sha256:') ? { id: text } : { id: text, reference: text },
  );
  const targets = [...named, ...imageTargets(args)];
  if (targets.length > 0) return targets;
  return pickOf(
    readRecords(engine, 'image').then((images) => images.flatMap(toItems)),
    question,
  );
}

export async function imageFor(
  services: Services,
  args: readonly unknown[],
  question: Omit<Question, 'many'>,
): Promise<ImageTarget | undefined> {
  return (await imagesFor(services, args, { ...question, many: false }))?.[0];
}

/** What the engine is asked for: the tag where there is one, so that other tags stay untouched. */
export function referenceOf({ id, reference }: ImageTarget): string {
  return reference ?? id;
}

/** What people know the image by. */
export function imageName({ id, reference }: ImageTarget): string {
  return reference ?? id.replace('sha256:', '').slice(0, 12);
}

function toItems({ id, tags, size }: ImageRecord): readonly PickedItem<ImageTarget>[] {
  const description = formatBytes(size);
  if (tags.length > 0)
    return tags.map((reference) => ({ label: reference, description, value: { id, reference } }));
  const detail = vscode.l10n.t('dangling');
  return [{ label: imageName({ id }), description, detail, value: { id } }];
}
