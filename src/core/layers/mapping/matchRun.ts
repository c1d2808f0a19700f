import { collapsed } from './historyText.ts';
import type { RecipeInstruction } from '../../model/recipe.ts';

/**
 * RUN is kept word for word by every builder, variables included, so it either is the same text or is not this RUN.
 * What stands before it are build arguments (`|2 A=1 B=two words`), whose values cannot be split, and the shell: the
 * comparison goes from the right.
 */
export function matchRun(
  run: RecipeInstruction,
  text: string,
  shells: readonly string[],
): 'exact' | undefined {
  if (run.isExecForm) {
    const command = collapsed(run.words.join(' '));
    return hasOnlyArguments(before(text, command)) ? 'exact' : undefined;
  }
  const isSame = bodies(run).some((body) => {
    const prefix = before(text, body);
    return shells.some((shell) => hasOnlyArguments(before(prefix, shell)));
  });
  return isSame ? 'exact' : undefined;
}

/** How the command may be written: here-documents are kept in three ways. */
function bodies(run: RecipeInstruction): readonly string[] {
  const body = collapsed(run.body);
  const [first] = run.heredocs;
  if (first === undefined) return [body];
  const whole = run.heredocs.reduce(
    (text, { name, content }) => `${text} ${content} ${name}`,
    run.body,
  );
  const isBare = run.heredocs.length === 1 && /^<<-?\s*\S+$/.test(body);
  if (!isBare) return [collapsed(whole), body];
  return [collapsed(first.content), `/dev/pipes/${first.name}`, collapsed(whole)];
}

/** What stands before `end`; undefined when `text` does not end so. */
function before(text: string | undefined, end: string): string | undefined {
  if (text?.endsWith(end) !== true) return undefined;
  const rest = text.slice(0, text.length - end.length);
  return rest === '' || rest.endsWith(' ') ? rest.trimEnd() : undefined;
}

function hasOnlyArguments(prefix: string | undefined): boolean {
  return prefix !== undefined && (prefix === '' || /^\|\d+ /.test(`${prefix} `));
}
