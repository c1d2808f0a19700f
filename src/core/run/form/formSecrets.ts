import type { RunForm } from '../../model/runForm.ts';
import type { RunOptions } from '../../model/runOptions.ts';

export type IsSecret = (name: string, value: string) => boolean;

/** What stands in the place of a value that nobody should read over somebody's shoulder. */
const MASK = '••••••';

/** The form as it may be kept on disk: secret values are left out, and known to be. */
export function withoutSecrets(form: RunForm, isSecret: IsSecret): RunForm {
  return {
    ...form,
    environment: form.environment.map((variable) =>
      isSecret(variable.name, variable.value)
        ? { name: variable.name, value: '', forgotten: true }
        : variable,
    ),
  };
}

/** The options as they may be shown. */
export function withMaskedSecrets(run: RunOptions, isSecret: IsSecret): RunOptions {
  if (run.environment === undefined) return run;
  const environment = run.environment.map(({ name, value }) => ({
    name,
    value: isSecret(name, value) ? MASK : value,
  }));
  return { ...run, environment };
}

export function hasSecrets(run: RunOptions, isSecret: IsSecret): boolean {
  return run.environment?.some(({ name, value }) => isSecret(name, value)) ?? false;
}
