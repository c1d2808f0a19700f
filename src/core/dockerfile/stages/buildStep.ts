import type { Stage } from '../syntax/dockerfileDocument.ts';
import type { Instruction } from '../syntax/instruction.ts';
import type { RunShell } from '../syntax/runScript.ts';
import type { ShellScript } from '../syntax/shellScript.ts';
import type { RunMount } from './runMounts.ts';

/** One instruction together with the state that the builder has when it gets there. */
export interface BuildStep {
  /** Place among all steps of the file. */
  readonly position: number;
  /** For ONBUILD: the instruction that it holds back. */
  readonly instruction: Instruction;
  readonly stage: Stage;
  /** Whether the layers of the stage are in the image that is built. */
  readonly isShipped: boolean;
  /** Held back by ONBUILD: it runs in builds that start from this image. */
  readonly isTrigger: boolean;
  /** Undefined when it depends on something unknown. */
  readonly workdir: string | undefined;
  /** The user name or id; empty for the user of an unknown base image, usually root. */
  readonly user: string;
  readonly home: string;
  readonly shell: RunShell;
  readonly mounts: readonly RunMount[];
  /** The commands of a RUN in a POSIX shell or in exec form. */
  readonly script: ShellScript | undefined;
  /** The value of an ENV or ARG that this instruction sees, when it is known. */
  readonly variable: (name: string) => string | undefined;
}
