/** A command of the user's own, for objects of some kinds. */
export interface CommandTemplate {
  readonly label: string;
  /** Program and arguments; placeholders such as `${containerName}` stand inside an argument. */
  readonly command: readonly string[];
  readonly for: readonly TemplateKind[];
  /** Folder to run in, placeholders allowed. */
  readonly folder?: string;
  /** Ask before it runs. */
  readonly confirm: boolean;
}

export const templateKinds = ['container', 'image', 'volume', 'network'] as const;
export type TemplateKind = (typeof templateKinds)[number];

const COMMON = ['workspaceFolder', 'engineContext', 'engineAddress'] as const;

/** What each kind of object puts values in for. */
export const templatePlaceholders = {
  container: ['containerId', 'containerName', 'imageId', 'imageName', 'composeProject', ...COMMON],
  image: ['imageId', 'imageName', ...COMMON],
  volume: ['volumeName', ...COMMON],
  network: ['networkId', 'networkName', ...COMMON],
} as const satisfies Readonly<Record<TemplateKind, readonly string[]>>;

export type TemplateValues = Readonly<Record<string, string | undefined>>;

export interface TemplateFault {
  /** Place in the setting's list, from 1. */
  readonly position: number;
  readonly code:
    | 'notObject'
    | 'noLabel'
    | 'noCommand'
    | 'emptyProgram'
    | 'badKind'
    | 'unknownPlaceholder'
    | 'placeholderInProgram'
    | 'badFolder'
    | 'badConfirm';
  readonly detail: string;
}

export interface ParsedTemplates {
  readonly templates: readonly CommandTemplate[];
  readonly faults: readonly TemplateFault[];
}

/** Good templates of the setting, and what is wrong with the others. */
export function parseTemplates(setting: unknown): ParsedTemplates {
  const entries: readonly unknown[] = Array.isArray(setting) ? setting : [];
  const templates: CommandTemplate[] = [];
  const faults: TemplateFault[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = parseTemplate(entry);
    if ('code' in parsed) faults.push({ position: index + 1, ...parsed });
    else templates.push(parsed);
  }
  return { templates, faults };
}

type Fault = Omit<TemplateFault, 'position'>;

function parseTemplate(entry: unknown): CommandTemplate | Fault {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return fault('notObject');
  const { label, command, for: kinds, folder, confirm = false } = entry as Record<string, unknown>;
  if (typeof label !== 'string' || label.trim() === '') return fault('noLabel');
  if (!isTexts(command) || command.length === 0) return fault('noCommand', label);
  const [program = ''] = command;
  if (program.trim() === '') return fault('emptyProgram', label);
  // A name that comes from the engine must never decide which program runs.
  if (/\$\{(?!workspaceFolder\})\w*\}/.test(program)) return fault('placeholderInProgram', program);
  const wanted = typeof kinds === 'string' ? [kinds] : kinds;
  if (!isTexts(wanted) || wanted.length === 0) return fault('badKind', label);
  const known = wanted.map((kind) => templateKinds.find((one) => one === kind));
  const bad = known.indexOf(undefined);
  if (bad !== -1) return fault('badKind', wanted[bad]);
  if (folder !== undefined && typeof folder !== 'string') return fault('badFolder', label);
  if (typeof confirm !== 'boolean') return fault('badConfirm', label);
  const template: CommandTemplate = {
    ...{ label, command, confirm },
    for: known.filter((kind) => kind !== undefined),
    ...(folder !== undefined && { folder }),
  };
  const unknown = unknownPlaceholder(template);
  return unknown === undefined ? template : fault('unknownPlaceholder', `\${${unknown}}`);
}

/** One that some kind of the template has no value for. */
function unknownPlaceholder({
  command,
  folder = '',
  for: kinds,
}: CommandTemplate): string | undefined {
  const used = [...command, folder].flatMap((word) =>
    [...word.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name),
  );
  return used.find((name) =>
    kinds.some((kind) => !(templatePlaceholders[kind] as readonly string[]).includes(name)),
  );
}

export type FilledTemplate =
  | { readonly words: readonly string[]; readonly folder?: string }
  /** A placeholder without a value here, such as the project of a container outside of any. */
  | { readonly missing: string };

/** Puts the values in, each inside its own argument: no value can become an argument more, or a command. */
export function fillTemplate(template: CommandTemplate, values: TemplateValues): FilledTemplate {
  let missing: string | undefined;
  const fill = (word: string): string =>
    word.replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined || value === '') missing ??= name;
      return value ?? '';
    });
  const words = template.command.map(fill);
  const folder = template.folder === undefined ? undefined : fill(template.folder);
  if (missing !== undefined) return { missing };
  return { words, ...(folder !== undefined && { folder }) };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function fault(code: TemplateFault['code'], detail = ''): Fault {
  return { code, detail };
}
