import type { Instruction } from '../syntax/instruction.ts';
import { isInside, joinPath } from './paths.ts';

/** One `--mount` of a RUN. */
export interface RunMount {
  readonly type: string;
  /** Absolute; undefined when it holds a variable that is not known. */
  readonly target: string | undefined;
}

/** The mounts of a RUN. What is written below one of them never gets into the layer. */
export function mountsOf(
  run: Instruction,
  workdir: string | undefined,
  expand: (text: string) => string | undefined,
): readonly RunMount[] {
  return run.flags.flatMap(({ name, value }) => {
    if (name !== 'mount' || value === undefined) return [];
    const options = new Map<string, string>();
    for (const option of value.split(',')) {
      const equals = option.indexOf('=');
      const key = equals === -1 ? option : option.slice(0, equals);
      options.set(key.trim().toLowerCase(), equals === -1 ? '' : option.slice(equals + 1));
    }
    const written = options.get('target') ?? options.get('dst') ?? options.get('destination');
    const target = written === undefined ? undefined : expand(written);
    return [
      {
        type: options.get('type') ?? 'bind',
        target: target === undefined ? undefined : joinPath(workdir, target),
      },
    ];
  });
}

/** Whether a mount keeps what is written at `path` out of the layer. */
export function isMounted(mounts: readonly RunMount[], path: string): boolean {
  return mounts.some(({ target }) => target !== undefined && isInside(path, target));
}
