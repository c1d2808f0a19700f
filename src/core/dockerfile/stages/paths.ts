/** Paths inside an image: absolute, `/` between names, without `.`, `..` or a slash at the end. */

/** Joins and cleans; undefined when the path is relative and the folder is not known. */
export function joinPath(folder: string | undefined, path: string): string | undefined {
  if (path.startsWith('/')) {
    if (isClean(path)) return path;
  } else if (folder === undefined) return undefined;
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : `${folder ?? ''}/${path}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}

/** Most paths are: nothing between two slashes that would have to go, and no slash at the end. */
function isClean(path: string): boolean {
  return !path.includes('//') && !path.includes('/.') && (path === '/' || !path.endsWith('/'));
}

/** Whether `path` is `folder` or below it. */
export function isInside(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}
