import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const probe = fileURLToPath(new URL('probe.mjs', import.meta.url));
const bundle = fileURLToPath(new URL('../dist/engine.cjs', import.meta.url));

/**
 * @typedef {{ id: string, time: number, state: string, whole?: boolean }} Seen a change, with the time in Unix milliseconds
 */

/**
 * @param {string} socketPath
 */
export async function startProbe(socketPath) {
  const child = fork(probe, [bundle, socketPath], { execArgv: ['--expose-gc'] });
  const pid = child.pid ?? 0;
  await once(child, 'spawn');
  return {
    /**
     * @param {string} question
     * @returns {Promise<any>}
     */
    ask(question) {
      return new Promise((resolve, reject) => {
        const onMessage = (/** @type {any} */ message) => {
          if (!('answer' in message)) return;
          child.off('message', onMessage);
          resolve(message.answer);
        };
        child.on('message', onMessage);
        child.once('exit', () => reject(new Error('The probe ended.')));
        child.send(question);
      });
    },
    /** @param {(seen: Seen) => void} listener */
    onSeen(listener) {
      child.on('message', (/** @type {any} */ message) => {
        if ('id' in message) listener(message);
      });
    },
    /** @returns {Promise<number>} processes that it has started and that are still there */
    async children() {
      const threads = await readdir(`/proc/${pid}/task`);
      const lists = await Promise.all(
        threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8')),
      );
      return lists.join(' ').split(/\s+/).filter(Boolean).length;
    },
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
