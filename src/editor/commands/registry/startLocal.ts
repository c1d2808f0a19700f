import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { chooseHostPorts, probeLocalPort } from '../../../core/build/freePort.ts';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import { engineErrorKind } from '../../host/describeError.ts';
import { engineHost } from '../../host/engineHost.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { pullOne } from '../image/pull/pullOne.ts';

const IMAGE = 'registry:2';
const NAME = 'stevedore-registry';
const REGISTRY_PORT = 5000;
const TRIES = 50;
const PAUSE_MS = 200;

/** Starts a registry for development in a container, open to this machine only, and shows it in the view. */
export const startLocalRegistry: Command = async (services) => {
  const client = await services.engine.client();
  if (engineHost(client.endpoint) !== undefined) {
    throw new Error(
      vscode.l10n.t(
        'The engine is on another machine: a registry there could not be reached from here.',
      ),
    );
  }
  const port = (await runningPort(client)) ?? (await start(services, client));
  if (port === undefined) return;
  const host = `127.0.0.1:${port}`;
  const registry = { host, url: `http://${host}` };
  const location = { viewId: 'stevedore.registries' };
  await vscode.window.withProgress({ location }, () => whenAnswers(services, registry));
  await services.registries.add(registry);
  await vscode.commands.executeCommand('stevedore.registries.focus');
  void vscode.window.showInformationMessage(
    vscode.l10n.t('A registry runs at {0}. Push an image to it as {0}/name:tag.', host),
  );
};

/** The port of the registry that was started before, which is started again when it has been stopped. */
async function runningPort(client: EngineClient): Promise<number | undefined> {
  try {
    const { state } = await client.containerDetails(NAME);
    if (state !== 'running') await client.startContainer(NAME);
    const { ports } = await client.containerDetails(NAME);
    return ports.find(({ containerPort }) => containerPort === REGISTRY_PORT)?.hostPort;
  } catch (error) {
    if (engineErrorKind(error) === 'gone') return undefined;
    throw error;
  }
}

/** Undefined when the user does not want the image. */
async function start(services: Services, client: EngineClient): Promise<number | undefined> {
  if (!(await hasImage(client))) {
    const pull = vscode.l10n.t('Pull');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('The engine does not have the image {0}.', IMAGE),
      { modal: true, detail: vscode.l10n.t('Pull it from Docker Hub to start the registry?') },
      pull,
    );
    if (answer !== pull) return undefined;
    await pullOne(services, client, IMAGE);
    if (!(await hasImage(client))) return undefined;
  }
  const [free = 0] = await chooseHostPorts([REGISTRY_PORT], new Set(), probeLocalPort);
  const exposed = `${REGISTRY_PORT}/tcp`;
  const { id } = await client.createContainerFrom(
    {
      Image: IMAGE,
      Env: ['REGISTRY_STORAGE_DELETE_ENABLED=true'],
      ExposedPorts: { [exposed]: {} },
      HostConfig: {
        PortBindings: { [exposed]: [{ HostIp: '127.0.0.1', HostPort: String(free) }] },
        Mounts: [{ Type: 'volume', Source: NAME, Target: '/var/lib/registry' }],
      },
    },
    { name: NAME },
  );
  try {
    await client.startContainer(id);
    return await runningPort(client);
  } catch (error) {
    await client.removeContainer(id, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function hasImage(client: EngineClient): Promise<boolean> {
  return client.inspect('image', IMAGE).then(
    () => true,
    (error: unknown) => {
      if (engineErrorKind(error) === 'gone') return false;
      throw error;
    },
  );
}

/** Its container runs before it listens. */
async function whenAnswers(
  { registries }: Services,
  registry: { readonly host: string; readonly url: string },
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await registries.tryOut(registry);
      return;
    } catch (error) {
      if (tries === TRIES) throw error;
      await delay(PAUSE_MS);
    }
  }
}
