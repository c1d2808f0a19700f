/** The absolute path as a shell word; a path that starts with a variable is as absolute as its value. */
export function writtenPath(path: string): string | undefined {
  const text = path.startsWith('/${') ? path.slice(1) : path;
  if (/[^\w./@+,:~${}-]/.test(text)) return undefined;
  return text.includes('$') ? `"${text}"` : text;
}
