import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Replaces the text of a file at once or not at all; its mode stays, and a link still leads to it. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  const temporary = `${target}.${process.pid}.stevedore.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    // The mask of the process takes bits away from what writeFile is given.
    await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
