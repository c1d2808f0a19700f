import { isObjectName } from '../../model/objectName.ts';
import type { RunForm } from '../../model/runForm.ts';
import type { RunOptions } from '../../model/runOptions.ts';
import { checkEnvironment } from './checkEnvironment.ts';
import { checkLimits, checkRestart } from './checkLimits.ts';
import { checkMounts } from './checkMounts.ts';
import { checkNetwork } from './checkNetwork.ts';
import { checkPorts } from './checkPorts.ts';
import { toProblem, type FormFacts, type FormProblem, type Report } from './formProblem.ts';
import { splitWords } from './splitWords.ts';

export interface CheckedForm {
  readonly problems: readonly FormProblem[];
  /** What can be made of the form: a field with an error is as if it were empty. */
  readonly options: RunOptions;
}

type Loose<T> = { readonly [K in keyof T]: T[K] | null | undefined };

/** Judges a form as it is typed. Whether ports are free and files are there has to be asked of others. */
export function checkForm(image: string, form: RunForm, facts: FormFacts): CheckedForm {
  const problems: FormProblem[] = [];
  const report: Report = (field, code, ...args) => {
    problems.push(toProblem(field, code, args));
    return null;
  };
  const ports = checkPorts(form, report);
  const environment = checkEnvironment(form, report);
  const mounts = checkMounts(form, facts, report);
  const envFiles = form.envFiles.map((path) => path.trim()).filter((path) => path !== '');
  const fields: Loose<Omit<RunOptions, 'image'>> = {
    name: checkName(form.name.trim(), facts, report),
    ports: list(ports),
    environment: list(environment),
    envFiles: list(envFiles),
    mounts: list(mounts),
    network: checkNetwork(form, facts, report),
    restart: checkRestart(form, report),
    ...checkLimits(form, report),
    user: matching(form.user, /^[^\s:]+(?::[^\s:]+)?$/, () => report('user', 'userBad')),
    hostname: checkHostname(form, report),
    workingDirectory: matching(form.workingDirectory, /^(?:\/|[a-zA-Z]:[\\/])/, () =>
      report('workingDirectory', 'directoryNotAbsolute'),
    ),
    platform: matching(form.platform, /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/, () =>
      report('platform', 'platformBad'),
    ),
    entrypoint: checkWords('entrypoint', form.entrypoint, report),
    command: checkWords('command', form.command, report),
    autoRemove: form.autoRemove || undefined,
    interactive: form.interactive || undefined,
    tty: form.tty || undefined,
    init: form.init || undefined,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return { problems, options: { image, ...Object.fromEntries(given) } };
}

function checkName(name: string, facts: FormFacts, report: Report): string | null | undefined {
  if (name === '') return undefined;
  if (!isObjectName(name)) return report('name', 'nameBad');
  const holder = facts.containers.find((container) => container.name === name);
  if (holder !== undefined && holder.id !== facts.replaces) report('name', 'nameTaken', name);
  return name;
}

function checkHostname({ hostname, network }: RunForm, report: Report): string | null | undefined {
  if (hostname.trim() !== '' && network === 'container')
    return report('hostname', 'hostnameUnused');
  return matching(hostname, /^[a-zA-Z0-9_](?:[\w.-]{0,62})$/, () =>
    report('hostname', 'hostnameBad'),
  );
}

function checkWords(
  field: 'entrypoint' | 'command',
  text: string,
  report: Report,
): readonly string[] | null | undefined {
  const { words, fault, shellSyntax } = splitWords(text);
  if (fault !== undefined) return report(field, fault === 'quote' ? 'quoteOpen' : 'backslashLast');
  if (shellSyntax !== undefined) report(field, 'shellSyntax', shellSyntax);
  return list(words);
}

/** The text without blanks around it; undefined when it is empty or of another form. */
function matching(text: string, form: RegExp, otherwise: () => null): string | null | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  return form.test(value) ? value : otherwise();
}

function list<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}
