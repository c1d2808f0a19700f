import type { ShellStep } from '../commands/shellSteps.ts';
import type { ByteCount } from '../finding.ts';
import type { Span } from '../../model/textPosition.ts';

/** What one command or instruction does to the file system, as far as literal paths tell. */
export type FileEffect =
  WriteEffect | RemoveEffect | MoveEffect | ChangeEffect | ExtractEffect | EditEffect;

interface EffectBase {
  /** The command or word that does it. */
  readonly span: Span;
  /** Undefined for COPY and ADD. */
  readonly shellStep: ShellStep | undefined;
}

export type FileOrigin = 'context' | 'stage' | 'download' | 'clone' | 'extract' | 'create' | 'tool';

export interface WriteEffect extends EffectBase {
  readonly kind: 'write';
  readonly path: string;
  readonly isFolder: boolean;
  readonly origin: FileOrigin;
  readonly bytes: ByteCount;
  /** `user` or `user:group`, as written. */
  readonly owner: string;
  /** Octal, when it is known. */
  readonly mode: string | undefined;
  /** For copies from the context: the source there. */
  readonly source: string | undefined;
  /** For copies within a RUN: the file that they come from. */
  readonly copyOf?: string;
}

export interface RemoveEffect extends EffectBase {
  readonly kind: 'remove';
  /** Absolute, `*` and `?` kept. */
  readonly paths: readonly string[];
}

export interface MoveEffect extends EffectBase {
  readonly kind: 'move';
  readonly from: string;
  readonly to: string;
}

export interface ChangeEffect extends EffectBase {
  readonly kind: 'owner' | 'mode';
  readonly paths: readonly string[];
  readonly isRecursive: boolean;
  /** `user:group` or the mode, as written. */
  readonly value: string;
}

export interface ExtractEffect extends EffectBase {
  readonly kind: 'extract';
  readonly archive: string;
}

/** Changes the contents or the time of files that are there already: the layer stores all of each again. */
export interface EditEffect extends EffectBase {
  readonly kind: 'edit';
  readonly paths: readonly string[];
}
