import { variablesSetBy } from '../stages/variablesSet.ts';
import type { DockerfileDocument, Stage } from './dockerfileDocument.ts';
import type { Instruction } from './instruction.ts';
import type { Range } from '../../model/textPosition.ts';

export interface BuildArgument {
  readonly name: string;
  /** As written; undefined when the builder has to be told. */
  readonly defaultValue: string | undefined;
  readonly range: Range;
}

/** ARG values that the builder itself provides. */
const predefined = new Set([
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
  ]),
  ...['TARGET', 'BUILD'].flatMap((side) =>
    ['PLATFORM', 'OS', 'ARCH', 'VARIANT'].map((part) => `${side}${part}`),
  ),
  'TARGETSTAGE',
  'SOURCE_DATE_EPOCH',
]);

/** Every ARG of the file once, in order; one that has a default anywhere counts as having it. */
export function buildArguments(document: DockerfileDocument): readonly BuildArgument[] {
  const found = new Map<string, BuildArgument>();
  for (const instruction of document.instructions) {
    if (instruction.keyword !== 'ARG') continue;
    for (const { name, value } of variablesSetBy(instruction)) {
      if (name === '' || predefined.has(name)) continue;
      const range = document.lines.rangeOf(instruction.span);
      const known = found.get(name);
      if (known === undefined) found.set(name, { name, defaultValue: value, range });
      else if (known.defaultValue === undefined) found.set(name, { ...known, defaultValue: value });
    }
  }
  return [...found.values()];
}

/** The ARGs that a build has to be given a value for. */
export function requiredArguments(document: DockerfileDocument): readonly BuildArgument[] {
  return buildArguments(document).filter(({ defaultValue }) => defaultValue === undefined);
}

/** The stages that can be asked for by name. */
export function namedStages(document: DockerfileDocument): readonly (Stage & { name: string })[] {
  return document.stages.filter(
    (stage): stage is Stage & { name: string } => stage.name !== undefined,
  );
}

export interface ExposedPort {
  /** A number, or a range such as `8000-8010`. */
  readonly port: string;
  readonly protocol: string;
}

/** What EXPOSE declares in a stage; ports given by a variable are left out. */
export function exposedPorts(stage: Stage): readonly ExposedPort[] {
  return stage.instructions
    .filter(({ keyword }) => keyword === 'EXPOSE')
    .flatMap(({ words }) => words)
    .flatMap(({ value }) => {
      const match = /^(\d+(?:-\d+)?)(?:\/(\w+))?$/.exec(value);
      return match === null
        ? []
        : [{ port: match[1] ?? '', protocol: match[2]?.toLowerCase() ?? 'tcp' }];
    });
}

/** The instruction at an offset, here-documents and continuations included. */
export function instructionAt(
  document: DockerfileDocument,
  offset: number,
): Instruction | undefined {
  return document.instructions.find(({ span }) => span.start <= offset && offset <= span.end);
}

/** Whether an instruction copies files of the build context, so that it is worth reading them. */
export function usesBuildContext(document: DockerfileDocument): boolean {
  return document.instructions.some((written) => {
    const { keyword, flags } = written.trigger ?? written;
    return /^(COPY|ADD)$/.test(keyword) && !flags.some(({ name }) => name === 'from');
  });
}
