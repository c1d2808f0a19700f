import * as vscode from 'vscode';
import { parseImageReference } from '../../../core/model/imageReference.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { passProduction } from '../steps/passProduction.ts';
import { pickOrType } from '../steps/pickOrType.ts';
import { serviceFor } from '../steps/swarmObjectsFor.ts';
import { changeServices } from './changeServices.ts';

/** Gives a service another image: one of the engine's, or any by its name. Its tasks are replaced by the service's own pace. */
export const updateServiceImage: Command = async (services, args) => {
  const title = vscode.l10n.t('Update Image');
  const service = await serviceFor(services, args, { title });
  if (service === undefined) return;
  const image = await askImage(services, service.name, service.image);
  if (image === undefined || !(await passProduction(services))) return;
  await changeServices(services, [service], vscode.l10n.t('updating…'), (client, { id }) =>
    client.updateServiceImage(id, image),
  );
};

function askImage(
  { engine }: Pick<Services, 'engine'>,
  name: string,
  current: string,
): Promise<string | undefined> {
  return pickOrType({
    title: vscode.l10n.t('Update Image of {0}', name),
    placeholder: vscode.l10n.t('Nodes pull it by this name. Now it is {0}.', current),
    value: '',
    accepts: (text) =>
      parseImageReference(text) === undefined ? undefined : vscode.l10n.t('as typed'),
    suggest: async () => {
      const images = await (await engine.client()).listImages();
      const repository = repositoryOf(current);
      const tags = images
        .flatMap((image) => image.tags)
        .filter((tag) => tag !== current && !tag.includes('<none>'));
      // The service's own repository first.
      const rank = (tag: string): number => (repositoryOf(tag) === repository ? 0 : 1);
      const sorted = tags.toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
      return { items: sorted.map((label) => ({ label })) };
    },
  });
}

function repositoryOf(reference: string): string {
  return reference.replace(/:[^:/]+$/, '');
}
