import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { daemonJsonBackupName } from '../../../../core/model/editDaemonJson.ts';

/** The file's text; undefined when there is none. */
export async function readDaemonFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes the file whole or not at all, with its mode kept, and a copy of what was there beside it.
 *
 * @returns path of the copy; undefined when there was no file
 */
export async function writeDaemonFile(file: string, text: string): Promise<string | undefined> {
  const before = await stat(file).catch(() => undefined);
  const backup = before && daemonJsonBackupName(file, Date.now());
  await mkdir(path.dirname(file), { recursive: true });
  if (backup !== undefined) await copyFile(file, backup, constants.COPYFILE_EXCL);
  const temporary = `${file}.${process.pid}.new`;
  try {
    await writeFile(temporary, text, { flag: 'wx', mode: before?.mode ?? 0o644 });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return backup;
}

export function isNotPermitted(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
}
