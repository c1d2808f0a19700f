import * as vscode from 'vscode';
import { chooseHostPorts, probeLocalPort } from '../../../core/build/freePort.ts';
import type { EngineClient, ImageConfig } from '../../../core/engine/engineClient.ts';
import { emptyRunForm, type RunForm } from '../../../core/model/runForm.ts';
import type { RunOptions } from '../../../core/model/runOptions.ts';
import { recallForm } from '../../../core/run/form/rememberedForms.ts';
import { toFormPort, toRunForm } from '../../../core/run/form/toRunForm.ts';
import { engineHost } from '../../host/engineHost.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { RunTarget } from './runTarget.ts';

/** What a form runs: an image, or a container that is to be made anew. */
export interface RunSubject {
  readonly image: string;
  readonly title: string;
  readonly subtitle: string;
  /** The form before anything was typed. */
  readonly form: RunForm;
  /** Of the image; undefined where it has been removed while its container lives on. */
  readonly config: ImageConfig | undefined;
  readonly replaced?: { readonly id: string; readonly name: string; readonly options: RunOptions };
}

export const rememberedFormsKey = 'runForms';

export async function readSubject(
  client: EngineClient,
  target: RunTarget,
  memento: Pick<vscode.Memento, 'get'>,
): Promise<RunSubject> {
  if (target.kind === 'container') return readContainer(client, target.id);
  const { image } = target;
  const config = await client.imageConfig(image);
  const recalled = recallForm(memento.get(rememberedFormsKey), image);
  const containers = recalled === undefined ? [] : await client.listContainers();
  // A name that is taken, most likely by the last run, would be in the way each time.
  const isTaken = containers.some(({ name }) => name === recalled?.name);
  const form = recalled ?? { ...emptyRunForm, ports: await freePorts(client, config) };
  return {
    image,
    config,
    title: vscode.l10n.t('Run {0}', image),
    subtitle:
      recalled === undefined
        ? vscode.l10n.t('Empty fields leave it to the image and the engine.')
        : vscode.l10n.t('As this image was run last.'),
    form: isTaken ? { ...form, name: '' } : form,
  };
}

async function readContainer(client: EngineClient, id: string): Promise<RunSubject> {
  const options = await loadEngine().readRunOptions(client, id);
  const config = await client.imageConfig(options.image).catch(() => undefined);
  const name = options.name ?? id.slice(0, 12);
  return {
    image: options.image,
    config,
    title: vscode.l10n.t('Edit and recreate {0}', name),
    subtitle: vscode.l10n.t(
      'A new container of {0} takes its place. It keeps volumes, networks and all options that are not shown here; files inside it that are in no volume are lost.',
      options.image,
    ),
    form: toRunForm(options),
    replaced: { id, name, options },
  };
}

/** Each exposed port on a free one. On an engine of this machine they are open to this machine only. */
async function freePorts(client: EngineClient, config: ImageConfig): Promise<RunForm['ports']> {
  const containers = await client.listContainers();
  const taken = containers.flatMap(({ ports }) => ports.flatMap(({ hostPort }) => hostPort ?? []));
  const isLocal = engineHost(client.endpoint) === undefined;
  const chosen = await chooseHostPorts(
    config.exposedPorts.map(({ port }) => port),
    new Set(taken),
    isLocal ? probeLocalPort : () => Promise.resolve(true),
  );
  return config.exposedPorts.map(({ port, protocol }, index) => {
    const hostPort = chosen[index] ?? 0;
    return toFormPort({
      containerPort: port,
      protocol,
      ...(isLocal && { hostIp: '127.0.0.1' }),
      ...(hostPort > 0 && { hostPort }),
    });
  });
}
