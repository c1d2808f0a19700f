import { readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Looks every millisecond how long this thread has worked since the last look; what other processes took from it does not
 * count.
 *
 * @returns ends the watch, with the most milliseconds that the thread worked without a pause
 */
export function watchThread(): () => Promise<number> {
  const usedMs = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let longest = 0;
  let last = usedMs();
  const look = (): void => {
    const now = usedMs();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return async () => {
    await nextTurn();
    look();
    clearInterval(timer);
    return longest;
  };
}

/**
 * Bytes that a process of this machine took at its peak; undefined when it has ended. From Linux itself, since
 * `resourceUsage().maxRSS` of a forked process begins with what its parent has.
 */
export async function peakMemory(pid: number | 'self'): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
