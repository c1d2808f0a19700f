import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';
import { expandVariables } from '../syntax/expandVariables.ts';
import type { Instruction } from '../syntax/instruction.ts';
import type { RunShell } from '../syntax/runScript.ts';
import { parseRun } from '../syntax/runScript.ts';
import type { ShellScript } from '../syntax/shellScript.ts';
import type { BuildStep } from './buildStep.ts';
import type { RunMount } from './runMounts.ts';
import { mountsOf } from './runMounts.ts';
import type { StageVariables } from './stageVariables.ts';

/** What the instructions before one of a stage have set. */
export interface StateBefore {
  readonly workdir: string | undefined;
  readonly user: string;
  readonly shell: RunShell;
  readonly variables: StageVariables;
}

/** Where a step stands. */
export interface StepPlace extends Pick<BuildStep, 'stage' | 'isShipped' | 'position'> {
  readonly document: DockerfileDocument;
}

const noMounts: readonly RunMount[] = [];

/** An instruction as the walk over its stage meets it. What only some rules need is worked out when one asks. */
export class WalkedStep implements BuildStep {
  readonly position: number;
  readonly instruction: Instruction;
  readonly stage: Stage;
  readonly isShipped: boolean;
  readonly isTrigger: boolean;
  readonly workdir: string | undefined;
  readonly user: string;
  readonly shell: RunShell;
  readonly #document: DockerfileDocument;
  readonly #variables: StageVariables;
  #variable: BuildStep['variable'] | undefined;
  #home: string | undefined;
  #mounts: readonly RunMount[] | undefined;
  #isRead = false;
  #script: ShellScript | undefined;

  constructor(
    place: StepPlace,
    written: Instruction,
    { workdir, user, shell, variables }: StateBefore,
  ) {
    this.position = place.position;
    this.instruction = written.trigger ?? written;
    this.stage = place.stage;
    this.isShipped = place.isShipped;
    this.isTrigger = written.trigger !== undefined;
    this.workdir = workdir;
    this.user = user;
    this.shell = shell;
    this.#document = place.document;
    this.#variables = variables;
  }

  get variable(): BuildStep['variable'] {
    return (this.#variable ??= (name) => this.#variables.get(name, this.instruction.index));
  }

  get home(): string {
    return (this.#home ??= this.variable('HOME') ?? homeOf(this.user));
  }

  get mounts(): readonly RunMount[] {
    return (this.#mounts ??= this.#readMounts());
  }

  get script(): ShellScript | undefined {
    if (!this.#isRead && this.instruction.keyword === 'RUN')
      this.#script = parseRun(this.#document, this.instruction, this.shell);
    this.#isRead = true;
    return this.#script;
  }

  #readMounts(): readonly RunMount[] {
    const { keyword, flags } = this.instruction;
    if (keyword !== 'RUN' || flags.length === 0) return noMounts;
    return mountsOf(this.instruction, this.workdir, (text) => expandVariables(text, this.variable));
  }
}

function homeOf(user: string): string {
  const name = user.split(':')[0] ?? '';
  return name === '' || name === 'root' || name === '0' ? '/root' : `/home/${name}`;
}
