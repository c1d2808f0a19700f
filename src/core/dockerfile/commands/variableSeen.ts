import type { ShellStep } from './shellSteps.ts';

/** The value that a command sees; empty when it is set to something that only the build knows, undefined when unset. */
export function variableSeen({ call, texts }: ShellStep, name: string): string | undefined {
  const own = call?.assignments.findLast((assignment) => assignment.name === name);
  if (own !== undefined) return own.value === undefined ? '' : (texts(own.value)?.[0] ?? '');
  const span = { start: 0, end: 0 };
  const parts = [{ kind: 'variable' as const, name, fallback: undefined }];
  const value = texts({ text: '', value: '', span, parts })?.[0];
  return value === `\${${name}}` ? undefined : (value ?? '');
}
