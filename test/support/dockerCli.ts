import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Engine } from '../../scripts/engines/dockerEngine.mjs';

const run = promisify(execFile);

/** The docker CLI pointed at one engine: how another person's terminal changes things from outside. */
export interface DockerCli {
  /** Runs `docker <args>`. @returns what it printed, trimmed */
  (...args: string[]): Promise<string>;
}

export function dockerCli(engine: Engine): DockerCli {
  return async (...args) => {
    const { stdout } = await run(engine.cli, args, { env: { ...process.env, ...engine.env } });
    return stdout.trim();
  };
}
