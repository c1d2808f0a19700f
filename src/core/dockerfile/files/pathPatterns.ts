const special = /[\\^$+{}()|]/g;

/** Whether a path fits a shell pattern: `*` and `?` stop at a slash. */
export function matchesPattern(path: string, pattern: string): boolean {
  if (!isPattern(pattern)) return path === pattern;
  return toRegExp(pattern).test(path);
}

export function isPattern(path: string): boolean {
  return /[*?[]/.test(path);
}

function toRegExp(pattern: string): RegExp {
  const source = pattern
    .replace(special, '\\$&')
    .replace(/\./g, '\\.')
    .replace(/\*+/g, '[^/]*')
    .replace(/\?/g, '[^/]');
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return /$^/;
  }
}

/** The part of a pattern before the first name with a special character: a folder. */
export function literalFolder(pattern: string): string {
  const index = pattern.search(/[*?[]/);
  if (index === -1) return pattern;
  return pattern.slice(0, Math.max(1, pattern.lastIndexOf('/', index)));
}
