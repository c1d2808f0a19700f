import { parseImageReference } from '../../../core/model/imageReference.ts';
import { imageTargets } from '../../views/rowTargets.ts';
import type { Command } from '../command.ts';
import { textArguments } from '../steps/textArguments.ts';
import { askImage } from './pull/askImage.ts';
import { askPlatform } from './pull/askPlatform.ts';
import { askTag } from './pull/askTag.ts';
import { pullOne } from './pull/pullOne.ts';

/** Pulls the images of the rows anew, or any image that the user finds or names. */
export const pullImage: Command = async (services, args) => {
  const client = await services.engine.client();
  const rows = imageTargets(args).flatMap(({ reference }) => reference ?? []);
  const given = [...textArguments(args), ...rows];
  if (given.length > 0) {
    for (const reference of given) await pullOne(services, client, reference);
    return;
  }
  const chosen = await askImage(services, client);
  if (chosen === undefined) return;
  const reference = await withTag(chosen, (repository) => askTag(services, repository));
  if (reference === undefined) return;
  const credentials = await services.registries.credentials(reference).catch(() => undefined);
  const options = credentials === undefined ? {} : { credentials };
  const platform = await askPlatform(client, reference, options);
  if (platform === undefined) return;
  await pullOne(services, client, reference, platform);
};

async function withTag(
  text: string,
  ask: (repository: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const parsed = parseImageReference(text);
  if (parsed === undefined || parsed.tag !== undefined || parsed.digest !== undefined) return text;
  const tag = await ask(text);
  return tag === undefined ? undefined : `${text}:${tag}`;
}
