/** Adds those lines that a list of patterns or variables does not have yet, and keeps all that it has. */
export function addLines(before: string, lines: readonly string[]): string {
  const known = new Set(before.split(/\r?\n/).map(plain));
  const missing = lines.filter((line) => !known.has(plain(line)));
  if (missing.length === 0) return before;
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const start = before === '' ? '' : before.replace(/(?:\r?\n)*$/, newline);
  return `${start}${missing.join(newline)}${newline}`;
}

/** `/dist/` and `dist` leave out the same folder. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/^(!?)\//, '$1')
    .replace(/\/$/, '');
}
