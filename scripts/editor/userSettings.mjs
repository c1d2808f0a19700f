import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '../machine/part.mjs';
import { quietSettings } from './quietSettings.mjs';

/**
 * Writes the user settings of a fresh editor. Settings that are there already stay: they may be a person's.
 *
 * @param {string} dataFolder the editor's user data
 * @param {Readonly<Record<string, unknown>>} [settings] on top of the quiet ones
 */
export async function writeUserSettings(dataFolder, settings = {}) {
  const file = join(dataFolder, 'User/settings.json');
  if (await exists(file)) return;
  await mkdir(join(dataFolder, 'User'), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...quietSettings, ...settings }, undefined, 2)}\n`);
}
