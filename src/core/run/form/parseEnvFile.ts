import type { RunVariable } from '../../model/runOptions.ts';

export interface EnvFileFault {
  /** From 1. */
  readonly line: number;
  readonly kind: 'noName' | 'blankInName';
}

export interface EnvFile {
  readonly variables: readonly RunVariable[];
  readonly faults: readonly EnvFileFault[];
}

/**
 * Reads a file as `docker run --env-file` does: `NAME=value` with everything behind the sign as it stands, quotes and
 * blanks included; `NAME` alone takes the value of this process, if it has one; `#` begins a line of comment.
 */
export function parseEnvFile(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): EnvFile {
  const variables: RunVariable[] = [];
  const faults: EnvFileFault[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, whole] of lines.entries()) {
    const line = whole.trimStart();
    if (line === '' || line.startsWith('#')) continue;
    const equals = line.indexOf('=');
    const name = equals === -1 ? line : line.slice(0, equals);
    if (name === '') faults.push({ line: index + 1, kind: 'noName' });
    else if (/\s/.test(name)) faults.push({ line: index + 1, kind: 'blankInName' });
    else if (equals !== -1) variables.push({ name, value: line.slice(equals + 1) });
    else {
      const value = environment[name];
      if (value !== undefined) variables.push({ name, value });
    }
  }
  return { variables, faults };
}
