import {
  emptyRunForm,
  runFormFlags,
  runFormMounts,
  runFormNetworks,
  runFormProtocols,
  runFormRestarts,
  runFormTexts,
  type FormMount,
  type FormPort,
  type FormVariable,
  type RunForm,
} from './runForm.ts';

/** No form has more rows in a list, whoever made it. */
const MOST_ROWS = 500;
const LONGEST_TEXT = 100_000;

/** A form out of storage or from a page: what is missing or of another type is as in the empty form. */
export function parseRunForm(value: unknown): RunForm {
  const fields = fieldsOf(value);
  const texts = Object.fromEntries(runFormTexts.map((name) => [name, textOf(fields[name])]));
  const flags = Object.fromEntries(runFormFlags.map((name) => [name, fields[name] === true]));
  return {
    ...emptyRunForm,
    ...texts,
    ...flags,
    network: oneOf(runFormNetworks, fields['network']),
    restart: oneOf(runFormRestarts, fields['restart']),
    ports: rowsOf(fields['ports']).map(toPort),
    environment: rowsOf(fields['environment']).map(toVariable),
    envFiles: rowsOf(fields['envFiles']).map(textOf),
    mounts: rowsOf(fields['mounts']).map(toMount),
  };
}

function toPort(value: unknown): FormPort {
  const { host, container, protocol } = fieldsOf(value);
  return {
    host: textOf(host),
    container: textOf(container),
    protocol: oneOf(runFormProtocols, protocol),
  };
}

function toVariable(value: unknown): FormVariable {
  const { name, value: text, forgotten } = fieldsOf(value);
  const variable = { name: textOf(name), value: textOf(text) };
  return forgotten === true && variable.value === '' ? { ...variable, forgotten } : variable;
}

function toMount(value: unknown): FormMount {
  const { kind, source, target, readOnly } = fieldsOf(value);
  return {
    kind: oneOf(runFormMounts, kind),
    source: textOf(source),
    target: textOf(target),
    readOnly: readOnly === true,
  };
}

/** The first one for anything else. */
function oneOf<T extends string>(known: readonly [T, ...T[]], value: unknown): T {
  return known.find((one) => one === value) ?? known[0];
}

function rowsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_ROWS) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : '';
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
