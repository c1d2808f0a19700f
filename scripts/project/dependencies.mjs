import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../machine/projectFolder.mjs';
import { exists } from '../machine/part.mjs';
import { run } from '../machine/run.mjs';

/** Path of the Node that the project pins, whatever the machine has. */
export const projectNode = join(projectFolder, 'node_modules/.bin/node');

/** Runs `npm ci` when node_modules is missing or is not what the lock file says. */
export async function ensureDependencies() {
  if (await isUpToDate(projectFolder)) return;
  console.error('Installing the packages of package-lock.json…');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['ci', ...quiet], { cwd: projectFolder, show: true });
}

/**
 * npm records what it installed in node_modules/.package-lock.json, in the format of the lock file.
 *
 * @param {string} folder of a project
 * @returns {Promise<boolean>}
 */
export async function isUpToDate(folder) {
  const installed = await packagesIn(join(folder, 'node_modules/.package-lock.json'));
  const wanted = await packagesIn(join(folder, 'package-lock.json'));
  if (!installed || !wanted || !(await exists(join(folder, 'node_modules/.bin/node'))))
    return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }> | undefined>}
 */
async function packagesIn(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text).packages;
}
