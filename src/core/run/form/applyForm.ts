import type { RunOptions } from '../../model/runOptions.ts';

/** The options that the form has fields for. */
const FORM_OPTIONS = [
  'name',
  'ports',
  'environment',
  'envFiles',
  'mounts',
  'network',
  'restart',
  'memoryBytes',
  'cpus',
  'pids',
  'user',
  'hostname',
  'workingDirectory',
  'platform',
  'entrypoint',
  'command',
  'autoRemove',
  'interactive',
  'tty',
  'init',
] as const satisfies readonly (keyof RunOptions)[];

/** A container's options with those of the form in their place; what the form has no field for stays. */
export function applyForm(before: RunOptions, form: RunOptions): RunOptions {
  const known: readonly string[] = FORM_OPTIONS;
  const others = Object.entries(before).filter(([option]) => !known.includes(option));
  return { ...form, ...Object.fromEntries(others) };
}
