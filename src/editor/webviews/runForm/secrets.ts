import type { RunForm } from '../../../core/model/runForm.ts';
import { looksSecret } from '../containerPage/looksSecret.ts';

/** By its name alone too: the first character of a password is as secret as the whole. */
export function isSecret(name: string, value: string): boolean {
  return looksSecret(name, value === '' ? 'x' : value);
}

/** Values that were not kept, out of what is known without them: those of the container itself. */
export function refill(form: RunForm, known: RunForm): RunForm {
  return {
    ...form,
    environment: form.environment.map((variable) => {
      const found = known.environment.find(({ name }) => name === variable.name);
      return variable.forgotten === true && found !== undefined ? found : variable;
    }),
  };
}
