import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installVsix } from '../../../scripts/editor/installVsix.mjs';
import { packageExtension } from '../../../scripts/build/packageExtension.mjs';

const projectFolder = resolve(import.meta.dirname, '../../..');
let installing: Promise<string> | undefined;

/** An extensions folder with the packaged extension in it; packaged and installed once per run. */
export function installedExtension(): Promise<string> {
  installing ??= install();
  return installing;
}

async function install(): Promise<string> {
  const prepared = process.env['STEVEDORE_UI_EXTENSIONS'];
  if (prepared !== undefined) return prepared;
  const folder = join(projectFolder, '.cache', `ui-extensions-${process.pid}`);
  await mkdir(folder, { recursive: true });
  process.once('exit', () => void rm(folder, { recursive: true, force: true }));
  const vsix = join(folder, 'stevedore.vsix');
  await packageExtension(vsix);
  await installVsix(vsix, folder);
  return folder;
}
