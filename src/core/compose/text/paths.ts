// node:path knows one kind of path, that of the system; in a browser there is no node:path at all.

const windowsRoot = /^(?:[A-Za-z]:[\\/]|\\\\)/;

export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/') || windowsRoot.test(path);
}

/** The path from a folder, without `.` and `..`; written as the folder is, in the Windows way or not. */
export function resolvePath(folder: string, path: string): string {
  if (path === '') return folder;
  const joined = isAbsolutePath(path) ? path : `${folder}/${path}`;
  const isWindows = windowsRoot.test(joined);
  const separator = isWindows ? '\\' : '/';
  const root = isWindows ? (/^(?:[A-Za-z]:|\\\\)/.exec(joined)?.[0] ?? '') : '';
  const parts: string[] = [];
  for (const part of joined.slice(root.length).split(isWindows ? /[\\/]+/ : /\/+/)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const lead = root === '\\\\' ? '' : separator;
  return `${root}${lead}${parts.join(separator)}`;
}

export function parentFolder(path: string): string {
  return resolvePath(path, '..');
}

export function baseName(path: string): string {
  return /([^\\/]*)[\\/]*$/.exec(path)?.[1] ?? '';
}

/** `~` and `~/…` are the home folder of the environment. */
export function expandHome(
  path: string,
  variables: Readonly<Record<string, string | undefined>>,
): string {
  const home = variables['HOME'] ?? variables['USERPROFILE'];
  return home !== undefined && /^~(?:[\\/]|$)/.test(path) ? home + path.slice(1) : path;
}
