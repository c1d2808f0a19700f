import type { RunFormField } from '../../model/runForm.ts';
import type { NetworkSubnet } from '../../model/networkRecord.ts';

/** Something to say at a field. An error keeps the form from being run; a warning does not. */
export interface FormProblem {
  readonly field: RunFormField;
  readonly severity: 'error' | 'warning';
  readonly code: FormProblemCode;
  /** Values for the message, by place. */
  readonly args: readonly string[];
}

export type FormProblemCode =
  | 'nameBad'
  | 'nameTaken'
  | 'portMissing'
  | 'portBad'
  | 'hostPortBad'
  | 'portTwice'
  | 'portPublished'
  | 'portInUse'
  | 'portsUnusedHost'
  | 'portsUnusedNone'
  | 'portsUnusedContainer'
  | 'hostnameUnused'
  | 'variableNoName'
  | 'variableBadName'
  | 'variableTwice'
  | 'secretForgotten'
  | 'envFileMissing'
  | 'envFileBad'
  | 'targetMissing'
  | 'targetNotAbsolute'
  | 'targetRoot'
  | 'targetTwice'
  | 'folderMissing'
  | 'folderNotAbsolute'
  | 'folderNew'
  | 'volumeBad'
  | 'volumeNew'
  | 'otherMissing'
  | 'otherGone'
  | 'otherStopped'
  | 'networkMissing'
  | 'networkGone'
  | 'aliasBad'
  | 'addressBad'
  | 'addressOutside'
  | 'addressNeedsSubnet'
  | 'restartWithRemove'
  | 'retriesBad'
  | 'memoryBad'
  | 'memoryTooSmall'
  | 'cpusBad'
  | 'pidsBad'
  | 'userBad'
  | 'hostnameBad'
  | 'directoryNotAbsolute'
  | 'platformBad'
  | 'quoteOpen'
  | 'backslashLast'
  | 'shellSyntax';

/** What the engine has, as far as a form is judged by it. */
export interface FormFacts {
  readonly containers: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: string;
  }[];
  readonly networks: readonly {
    readonly name: string;
    readonly subnets: readonly NetworkSubnet[];
  }[];
  readonly volumes: readonly string[];
  /** The container that the form is to replace: its name, ports and volumes are free for it. */
  readonly replaces?: string;
}

/** Notes a problem. Its answer is the value of a field that cannot be read. */
export type Report = (
  field: RunFormField,
  code: FormProblemCode,
  ...args: readonly string[]
) => null;

const WARNINGS: ReadonlySet<FormProblemCode> = new Set([
  'portsUnusedHost',
  'portsUnusedNone',
  'portsUnusedContainer',
  'hostnameUnused',
  'variableTwice',
  'folderNew',
  'volumeNew',
  'shellSyntax',
]);

export function toProblem(
  field: RunFormField,
  code: FormProblemCode,
  args: readonly string[] = [],
): FormProblem {
  return { field, code, args, severity: WARNINGS.has(code) ? 'warning' : 'error' };
}

/** The same for a row of a list, which is left out then. */
export function leaveOut(report: Report): (...problem: Parameters<Report>) => never[] {
  return (...problem) => {
    report(...problem);
    return [];
  };
}
