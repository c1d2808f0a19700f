import * as vscode from 'vscode';
import type { JsonObject, JsonValue } from '../../../core/engine/engineClient.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { serviceFor } from '../steps/swarmObjectsFor.ts';
import { changeServices } from './changeServices.ts';

/** Puts a service back to what it was before its last change, after saying what that was. */
export const rollBackService: Command = async (services, args) => {
  const service = await serviceFor(services, args, {
    title: vscode.l10n.t('Roll Back'),
    offers: ({ hasPrevious }) => hasPrevious,
  });
  if (service === undefined) return;
  if (!service.hasPrevious)
    throw new Error(vscode.l10n.t('{0} has not been changed since it was made.', service.name));
  const client = await services.engine.client();
  const before = previousOf(await client.inspect('service', service.id));
  const sure = await confirm(
    services,
    vscode.l10n.t('Roll back the service "{0}"?', service.name),
    [
      before.image === service.image
        ? vscode.l10n.t('The image stays {0}.', service.image)
        : vscode.l10n.t('Image: from {0} back to {1}', service.image, before.image),
      before.replicas === undefined || before.replicas === service.desired
        ? undefined
        : vscode.l10n.t('Tasks: from {0} back to {1}', service.desired, before.replicas),
    ],
    [{ title: vscode.l10n.t('Roll Back'), value: true }],
  );
  if (sure === undefined) return;
  await changeServices(services, [service], vscode.l10n.t('rolling back…'), (found, { id }) =>
    found.rollBackService(id),
  );
};

/** What the engine keeps of a service as it was. */
function previousOf(service: JsonObject): { image: string; replicas: number | undefined } {
  const image = at(service, 'PreviousSpec', 'TaskTemplate', 'ContainerSpec', 'Image');
  const replicas = at(service, 'PreviousSpec', 'Mode', 'Replicated', 'Replicas');
  return {
    image: typeof image === 'string' ? image.replace(/@sha256:.*$/, '') : '',
    replicas: typeof replicas === 'number' ? replicas : undefined,
  };
}

function at(value: JsonValue, ...keys: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
    found = (found as JsonObject)[key];
  }
  return found;
}
