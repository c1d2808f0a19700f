/** Words that stand for a secret where there is none, and the ones that people start with. */
const commonWords =
  /^(?:pass(?:w(?:or)?d|phrase)?|pwd|secrets?|(?:my|the|top)?[-_]?(?:secret|password|token|key)|admin|root|user(?:name)?|guest|postgres|mysql|test(?:ing)?|none|null|nil|undefined|true|false|yes|no|on|off|default|empty|foo|bar|token|string|value|x+|\*+|\.+|0+|1234\d*)$/i;

const exampleParts =
  /example|sample|placeholder|change[-_ ]?me|dummy|redacted|replace[-_ ]?(?:me|this|with)|insert[-_ ]|your[-_ ]|x{5,}|\*{3}|\.{3}|<[^>]*>?|\$\{|\{\{|%\(|\$\(|012345678|123456789|abcdefghijk/i;

/** Whether the text stands for a secret rather than being one: a word of manuals, a variable, a run of one letter. */
export function isPlaceholder(value: string): boolean {
  if (value.startsWith('$') || value.startsWith('/')) return true;
  return commonWords.test(value) || exampleParts.test(value.slice(0, 200));
}

/** Bits per character, by how often each occurs (Shannon): English text has about 4, a run of one letter 0. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / value.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
