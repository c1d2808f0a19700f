/** Whether a path is one of the folders for temporary files, or in one. */
export function isTemporary(path: string): boolean {
  return /^\/(var\/|usr\/)?tmp(\/|$)/.test(path);
}
