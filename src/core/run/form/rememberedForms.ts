import { parseRunForm } from '../../model/parseRunForm.ts';
import type { RunForm } from '../../model/runForm.ts';
import { withoutSecrets, type IsSecret } from './formSecrets.ts';

/** The last used ones are enough: storage is read whole when a window opens. */
const MOST_FORMS = 50;

interface RememberedForm {
  readonly image: string;
  readonly form: RunForm;
}

/** @param stored what {@link rememberForm} returned, or anything else that lies in storage */
export function recallForm(stored: unknown, image: string): RunForm | undefined {
  return listOf(stored).find((one) => one.image === image)?.form;
}

/** The new content of the storage, the image's form first; never with a secret value. */
export function rememberForm(
  stored: unknown,
  image: string,
  form: RunForm,
  isSecret: IsSecret,
): readonly RememberedForm[] {
  const others = listOf(stored).filter((one) => one.image !== image);
  return [{ image, form: withoutSecrets(form, isSecret) }, ...others].slice(0, MOST_FORMS);
}

export function forgetForm(stored: unknown, image: string): readonly RememberedForm[] {
  return listOf(stored).filter((one) => one.image !== image);
}

function listOf(stored: unknown): readonly RememberedForm[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('image' in one)) return [];
    const form: unknown = 'form' in one ? one.form : undefined;
    return typeof one.image === 'string' ? [{ image: one.image, form: parseRunForm(form) }] : [];
  });
}
