/** `a=1, b=2` to pairs; a name alone has an empty value. Undefined for a pair without a name. */
export function parseKeyValues(text: string): Readonly<Record<string, string>> | undefined {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const pairs = parts.map((part): [string, string] => {
    const at = part.indexOf('=');
    return at === -1 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  return pairs.some(([key]) => key === '') ? undefined : Object.fromEntries(pairs);
}

export function formatKeyValues(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([key, value]) => (value === '' ? key : `${key}=${value}`))
    .join(', ');
}
