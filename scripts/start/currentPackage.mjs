import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageExtension } from '../build/packageExtension.mjs';
import { projectFolder } from '../machine/projectFolder.mjs';

const inputs = [
  ...[
    'src',
    'media',
    'syntaxes',
    'l10n',
    'docs',
    'esbuild.mjs',
    'package.json',
    'package.nls.json',
  ],
  ...['package-lock.json', 'README.md', 'CHANGELOG.md', '.vscodeignore'],
];

/**
 * The extension as a package, made anew when a source is newer than the last one.
 *
 * @returns {Promise<string>} path of the .vsix
 */
export async function currentPackage() {
  const vsix = join(projectFolder, 'stevedore.vsix');
  const made = await changedAt(vsix);
  const changes = await Promise.all(inputs.map((path) => lastChange(join(projectFolder, path))));
  if (made === 0 || Math.max(...changes) > made) {
    console.log('Building and packaging the extension…');
    await packageExtension(vsix);
  }
  return vsix;
}

/** @param {string} path */
async function changedAt(path) {
  return stat(path).then(
    (status) => status.mtimeMs,
    () => 0,
  );
}

/** @param {string} path of a file or folder */
async function lastChange(path) {
  const names = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(names.map((name) => changedAt(join(path, name))));
  return Math.max(await changedAt(path), ...times);
}
