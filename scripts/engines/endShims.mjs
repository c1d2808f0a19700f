import { readdir, readFile } from 'node:fs/promises';
import { isAlive, signalProcess } from '../machine/processes.mjs';
import { waitFor } from '../machine/waitFor.mjs';

/**
 * Ends the containers that a killed engine has left running: their shims outlive it, and nobody would ever ask for them.
 *
 * @param {string} folder of the engine
 */
export async function endShims(folder) {
  const processes = await listProcesses();
  const shims = processes.filter(({ command }) => {
    return (
      command[0]?.includes('containerd-shim') && command.some((each) => each.startsWith(folder))
    );
  });
  for (const shim of shims) {
    const contained = processes.filter(({ parent }) => parent === shim.pid);
    for (const { pid } of [...contained, shim]) signalProcess(pid, 'SIGKILL');
    await waitFor('the shim to be gone', async () => !(await isAlive(shim.pid)));
  }
}

/** @returns {Promise<readonly { pid: number, parent: number, command: readonly string[] }[]>} those of Linux */
async function listProcesses() {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    names.map(async (name) => {
      const read = (/** @type {string} */ file) =>
        readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '');
      const parent = Number(/^PPid:\s+(\d+)$/m.exec(await read('status'))?.[1] ?? 0);
      return { pid: Number(name), parent, command: (await read('cmdline')).split('\0') };
    }),
  );
}
