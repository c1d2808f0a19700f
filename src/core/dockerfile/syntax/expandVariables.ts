const variable = /\\\$|\$(?:\{(\w+)(?:(:?[-+])([^}]*))?\}|(\w+))/g;

/** Puts known variables into a Dockerfile word; undefined as soon as one has no known value. */
export function expandVariables(
  text: string,
  valueOf: (name: string) => string | undefined,
): string | undefined {
  if (!text.includes('$')) return text;
  const unknown: string[] = [];
  const expanded = text.replace(variable, (...match: (string | undefined)[]) => {
    const value = replacementOf(match, valueOf);
    if (value === undefined) unknown.push(match[0] ?? '');
    return value ?? '';
  });
  return unknown.length > 0 || /\$[{(]/.test(expanded) ? undefined : expanded;
}

/** Puts the known variables in and leaves the others as they stand. */
export function expandKnown(text: string, valueOf: (name: string) => string | undefined): string {
  return text.includes('$')
    ? text.replace(
        variable,
        (...match: (string | undefined)[]) => replacementOf(match, valueOf) ?? match[0] ?? '',
      )
    : text;
}

/** `match` is the whole, the braced name, its operator, the operator's word, and the bare name. */
function replacementOf(
  [whole, braced, operator, fallback, bare]: readonly (string | undefined)[],
  valueOf: (name: string) => string | undefined,
): string | undefined {
  const name = braced ?? bare;
  if (name === undefined) return whole === '\\$' ? '$' : undefined;
  const value = valueOf(name);
  if (operator?.endsWith('-') === true) {
    return value === undefined || (operator === ':-' && value === '') ? fallback : value;
  }
  if (operator?.endsWith('+') === true) return value === undefined ? undefined : fallback;
  return value;
}
