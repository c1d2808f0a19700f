import { execFile } from 'node:child_process';

/** A command line that has compose: the program, and what comes before compose's own arguments. */
export interface ComposeTool {
  readonly command: string;
  readonly prefix: readonly string[];
  readonly version: string;
}

/**
 * Looks for compose 2 or later: as a plugin of the user's own command line, then as a program of its own. Undefined when there
 * is none. The first generation, in Python, knows too little of what is asked here.
 */
export async function findComposeTool(
  command: string,
  environment: NodeJS.ProcessEnv,
): Promise<ComposeTool | undefined> {
  const ways = [
    { command, prefix: ['compose'] },
    { command: 'docker-compose', prefix: [] },
  ];
  for (const way of ways) {
    const printed = await firstLine(way.command, [...way.prefix, 'version'], environment);
    const version = /compose version v?([2-9]\d*\.\d[\w.+-]*)/i.exec(printed)?.[1];
    if (version !== undefined) return { ...way, version };
  }
  return undefined;
}

/** Only for a program that hangs; a busy machine may take long to start one. */
const DEADLINE_MS = 60_000;

function firstLine(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  return new Promise((resolve) => {
    const options = { env: environment, timeout: DEADLINE_MS, windowsHide: true, shell: false };
    execFile(command, args, options, (error, stdout) => {
      resolve(error ? '' : (stdout.split('\n', 1)[0] ?? ''));
    });
  });
}
