import type { WrittenFile } from '../files/followFiles.ts';

/** Scripts and settings: rarely more than a few kilobytes. A copied pattern such as `environment.yml*` counts too. */
const small =
  /(\.(sh|bash|py|pl|rb|js|conf|cfg|ini|txt|list|key|asc|gpg|ya?ml|json|toml|env|sql|lisp|service|[ch]|cc|cpp|hpp)|entrypoint)\**$/;

/** Whether the name is that of a script or of settings. */
export function hasSmallName(path: string): boolean {
  return small.test(path);
}

/** Whether a copied file is probably small, by its name alone; for when nobody can look at it. */
export function isProbablySmall({ effect, path }: Pick<WrittenFile, 'effect' | 'path'>): boolean {
  if (effect.shellStep !== undefined || effect.isFolder || effect.bytes.kind !== 'unknown')
    return false;
  return small.test(path) || small.test(effect.source ?? '') || path.startsWith('/etc/cron');
}
