import type { RunForm, RunFormField } from '../../../core/model/runForm.ts';

/** What the page of a run form shows. Texts are in the user's language. */
export interface RunFormPage {
  /** BCP 47 tag of the user's language. */
  readonly language: string;
  readonly title: string;
  /** Below the title: what will be run, or replaced. */
  readonly subtitle: string;
  readonly mode: 'run' | 'recreate';
  readonly form: RunForm;
  readonly networks: readonly RunChoice[];
  readonly restarts: readonly RunChoice[];
  readonly mountKinds: readonly RunChoice[];
  /** Hints and names of fields, by field. */
  readonly labels: Readonly<Record<RunLabel, string>>;
  readonly hints: Readonly<Partial<Record<RunFormField, string>>>;
  readonly placeholders: Readonly<Partial<Record<RunFormField, string>>>;
  /** What the image sets itself, secrets masked. */
  readonly imageEnvironment: readonly { readonly name: string; readonly value: string }[];
}

/** One of several, with a line that says what it means. */
export interface RunChoice {
  readonly value: string;
  readonly label: string;
  readonly explanation: string;
}

export type RunLabel =
  | 'general'
  | 'name'
  | 'ports'
  | 'host'
  | 'container'
  | 'protocol'
  | 'addPort'
  | 'environment'
  | 'variable'
  | 'value'
  | 'addVariable'
  | 'fromImage'
  | 'override'
  | 'reveal'
  | 'envFiles'
  | 'envFile'
  | 'addEnvFile'
  | 'mounts'
  | 'mountKind'
  | 'source'
  | 'target'
  | 'readOnly'
  | 'addMount'
  | 'pickFolder'
  | 'network'
  | 'networkContainer'
  | 'networkName'
  | 'aliases'
  | 'ipv4'
  | 'ipv6'
  | 'process'
  | 'entrypoint'
  | 'command'
  | 'user'
  | 'workingDirectory'
  | 'hostname'
  | 'platform'
  | 'interactive'
  | 'tty'
  | 'init'
  | 'lifetime'
  | 'restart'
  | 'retries'
  | 'autoRemove'
  | 'limits'
  | 'memory'
  | 'cpus'
  | 'pids'
  | 'preview'
  | 'run'
  | 'cancel'
  | 'copyRun'
  | 'copyCompose'
  | 'reset'
  | 'remove';

/** What the page asks, beside what is typed. */
export const runActions = [
  'run',
  'copyRun',
  'copyCompose',
  'cancel',
  'reset',
  'pickFolder',
  'pickEnvFile',
] as const;
export type RunAction = (typeof runActions)[number];

export interface RunMessage {
  readonly field: RunFormField;
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** Judgement of a form, with the number of the request. */
export interface RunCheck {
  readonly number: number;
  readonly messages: readonly RunMessage[];
  /** The command line, secret values masked. */
  readonly preview: string;
  /** Places of the variables whose values are not to be seen. */
  readonly secrets: readonly number[];
  /** The form as the page may keep it over a reload: without secret values. */
  readonly keep: RunForm;
  readonly suggestions: RunSuggestions;
}

/** What can be chosen where one may also type. */
export interface RunSuggestions {
  readonly volumes: readonly string[];
  readonly containers: readonly string[];
  readonly networks: readonly string[];
}

/** Host to page. */
export type RunUpdate =
  | { readonly type: 'show'; readonly page: RunFormPage }
  | { readonly type: 'checked'; readonly check: RunCheck }
  | { readonly type: 'status'; readonly status: RunStatus }
  /** A path that was chosen in a dialog, for a field. */
  | { readonly type: 'picked'; readonly field: RunFormField; readonly path: string };

export interface RunStatus {
  readonly kind: 'idle' | 'busy' | 'done' | 'failed';
  readonly text: string;
  /** The field that a failure is about. */
  readonly field?: RunFormField;
}

/** Page to host. */
export type RunRequest =
  /** With the form that the page kept, if any. */
  | { readonly type: 'ready'; readonly form: RunForm | undefined }
  | { readonly type: 'check'; readonly number: number; readonly form: RunForm }
  | {
      readonly type: 'act';
      readonly action: RunAction;
      readonly form: RunForm;
      /** Where a chosen path goes. */
      readonly field: RunFormField;
    };
