import { readFile, stat } from 'node:fs/promises';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { Inventory } from '../../../core/engine/inventory.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { RunForm } from '../../../core/model/runForm.ts';
import type { RunOptions, RunVariable } from '../../../core/model/runOptions.ts';
import { checkForm, type CheckedForm } from '../../../core/run/form/checkForm.ts';
import { hasOwnPorts, parseHost } from '../../../core/run/form/checkPorts.ts';
import { toProblem, type FormFacts, type FormProblem } from '../../../core/run/form/formProblem.ts';
import { parseEnvFile } from '../../../core/run/form/parseEnvFile.ts';
import { engineHost } from '../../host/engineHost.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { RunSubject } from './runSubject.ts';

export interface JudgedForm extends CheckedForm {
  /** What the env files say, for the Engine API has no field for files. */
  readonly fileVariables: readonly RunVariable[];
}

/** Everything that can be said of a form before the engine is asked to run it. */
export async function judgeForm(
  subject: RunSubject,
  form: RunForm,
  { inventory, client }: { readonly inventory: Inventory; readonly client: EngineClient },
): Promise<JudgedForm> {
  const checked = checkForm(subject.image, form, toFacts(inventory, subject));
  const containers = [...inventory.containers.values()];
  const isLocal = engineHost(client.endpoint) === undefined;
  const files = await readEnvFiles(form);
  const ports = await checkFreePorts(form, containers, isLocal, subject.replaced?.id);
  const folders = isLocal ? await checkFolders(form) : [];
  return {
    options: checked.options,
    problems: [...checked.problems, ...ports, ...files.problems, ...folders],
    fileVariables: files.variables,
  };
}

/** The options as the engine takes them: variables of files first, so that typed ones win. */
export function toEngineOptions({ options, fileVariables }: JudgedForm): RunOptions {
  const environment = [...fileVariables, ...(options.environment ?? [])];
  return environment.length === 0 ? options : { ...options, environment };
}

function toFacts(inventory: Inventory, { replaced }: RunSubject): FormFacts {
  return {
    containers: [...inventory.containers.values()],
    networks: [...inventory.networks.values()],
    volumes: [...inventory.volumes.keys()],
    ...(replaced !== undefined && { replaces: replaced.id }),
  };
}

async function checkFreePorts(
  form: RunForm,
  containers: readonly ContainerRecord[],
  isLocal: boolean,
  replaces: string | undefined,
): Promise<readonly FormProblem[]> {
  if (!hasOwnPorts(form)) return [];
  const { findFreePort, publisherOf } = loadEngine();
  const others = containers.filter(({ id }) => id !== replaces);
  const own = containers.filter(({ id }) => id === replaces);
  const found = form.ports.map(
    async ({ host, protocol }, index): Promise<readonly FormProblem[]> => {
      const { hostIp, hostPort: port } = parseHost(host) ?? {};
      if (port === undefined) return [];
      const wish = { port, protocol, ...(hostIp !== undefined && { hostIp }) };
      // It is free as soon as the container that has it now has made way.
      if (publisherOf(wish, own) !== undefined) return [];
      const free = await findFreePort(wish, others, isLocal);
      if (free === port) return [];
      const publisher = publisherOf(wish, others);
      const proposal = String(free ?? '');
      const field = `ports.${index}.host`;
      return publisher === undefined
        ? [toProblem(field, 'portInUse', [String(port), proposal])]
        : [toProblem(field, 'portPublished', [String(port), publisher, proposal])];
    },
  );
  return (await Promise.all(found)).flat();
}

async function readEnvFiles(form: RunForm): Promise<{
  readonly variables: readonly RunVariable[];
  readonly problems: readonly FormProblem[];
}> {
  const variables: RunVariable[] = [];
  const problems: FormProblem[] = [];
  for (const [index, path] of form.envFiles.entries()) {
    if (path.trim() === '') continue;
    const field = `envFiles.${index}`;
    const text = await readFile(path.trim(), 'utf8').catch(() => undefined);
    if (text === undefined) problems.push(toProblem(field, 'envFileMissing'));
    else {
      const file = parseEnvFile(text, process.env);
      variables.push(...file.variables);
      const [fault] = file.faults;
      if (fault) problems.push(toProblem(field, 'envFileBad', [String(fault.line)]));
    }
  }
  return { variables, problems };
}

/** An engine makes a folder that is not there, and it belongs to root then. */
async function checkFolders(form: RunForm): Promise<readonly FormProblem[]> {
  const found = form.mounts.map(
    async ({ kind, source }, index): Promise<readonly FormProblem[]> => {
      const path = source.trim();
      if (kind !== 'bind' || path === '') return [];
      const exists = await stat(path).then(
        () => true,
        // Only of what is surely not there: one that we may not look into is the engine's business.
        (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
      );
      return exists ? [] : [toProblem(`mounts.${index}.source`, 'folderNew')];
    },
  );
  return (await Promise.all(found)).flat();
}
