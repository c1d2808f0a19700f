import type {
  BuildContextEntry,
  BuildContextSnapshot,
} from '../../../../../src/core/model/buildContextSnapshot.ts';

/** A snapshot of files by path and bytes; folders are added up from them. */
export function contextOf(
  files: Readonly<Record<string, number>>,
  more: Partial<BuildContextSnapshot> = {},
): BuildContextSnapshot {
  const entries = new Map<string, BuildContextEntry>();
  for (const [path, bytes] of Object.entries(files)) {
    const names = path.split('/');
    for (let depth = 0; depth < names.length; depth += 1) {
      const folder = names.slice(0, depth).join('/');
      const known = entries.get(folder);
      entries.set(folder, {
        kind: 'directory',
        bytes: (known?.bytes ?? 0) + bytes,
        files: (known?.files ?? 0) + 1,
      });
    }
    entries.set(path, { kind: 'file', bytes, files: 1 });
  }
  return {
    ignoreFile: undefined,
    ignoreTarget: '.dockerignore',
    isRootCertain: true,
    isTruncated: false,
    entries,
    ...more,
  };
}

/** A context with something for every rule. */
export const richContext = contextOf({
  '.git/objects/pack/a.pack': 34_000_000,
  'node_modules/left-pad/index.js': 210_000_000,
  'package.json': 1_200,
  'package-lock.json': 400_000,
  'requirements.txt': 300,
  'go.mod': 200,
  'go.sum': 9_000,
  'src/index.js': 40_000,
  'big.iso': 700_000_000,
  'data.tar.gz': 5_000_000,
  'start.sh': 500,
});
