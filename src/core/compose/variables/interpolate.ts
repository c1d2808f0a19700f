import type { VariableUse } from './variableUse.ts';
import { splitVariables } from './variableUse.ts';

/** Names and values; those that are `undefined` are not set. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What a text asks of a variable in vain. `reason` is the text of `${NAME:?reason}`. */
export type VariableFault =
  | { readonly kind: 'unset'; readonly name: string }
  | { readonly kind: 'required'; readonly name: string; readonly reason: string }
  | { readonly kind: 'invalid' };

/** Defaults in defaults: no one writes more, and each level reads its text again. */
const DEEPEST = 20;

/**
 * Replaces `$NAME`, `${NAME}` and `${NAME:-default}` (`-`, `+`, `?` with and without colon, nested) as compose does;
 * `$$` is a dollar sign. Variables that are not set become empty.
 *
 * @param onFault is told of unset and required variables and of `${` that cannot be read
 */
export function interpolate(
  text: string,
  variables: Variables,
  onFault?: (fault: VariableFault) => void,
  depth = 0,
): string {
  if (!text.includes('$')) return text;
  if (depth > DEEPEST) return '';
  const parts = splitVariables(text).map((part) => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'variable') return valueOf(part.use, variables, onFault, depth);
    onFault?.({ kind: 'invalid' });
    return '';
  });
  return parts.join('');
}

function valueOf(
  { name, operator, word }: VariableUse,
  variables: Variables,
  onFault: ((fault: VariableFault) => void) | undefined,
  depth: number,
): string {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  const isSet = value !== undefined && !(operator?.startsWith(':') === true && value === '');
  const inner = (): string => interpolate(word, variables, onFault, depth + 1);
  if (operator?.endsWith('+') === true) return isSet ? inner() : '';
  if (isSet) return value;
  if (operator?.endsWith('-') === true) return inner();
  if (operator !== undefined) onFault?.({ kind: 'required', name, reason: inner() });
  else onFault?.({ kind: 'unset', name });
  return '';
}
