import { spawn } from 'node:child_process';

/** A command that could not be started or did not end with 0. The message is one sentence and the end of its output. */
export class RunError extends Error {
  /**
   * @param {string} command
   * @param {string} reason
   * @param {string} output
   */
  constructor(command, reason, output) {
    const tail = output.trim().split('\n').slice(-15).join('\n');
    super(`\`${command}\` ${reason}.${tail ? `\n${tail}` : ''}`);
    this.name = 'RunError';
    this.output = output;
  }
}

/**
 * Runs a command to its end without a shell.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string | Buffer, show?: boolean, timeoutMs?: number }} [options]
 *   `show` passes the output through to the terminal instead of collecting it
 * @returns {Promise<string>} standard output
 */
export function run(command, args, options = {}) {
  const line = [command, ...args].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['pipe', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
    });
    let stdout = '';
    let all = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      all += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      all += text;
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
    child.once('error', (error) =>
      reject(new RunError(line, `did not start: ${error.message}`, '')),
    );
    child.once('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(new RunError(line, `ended with ${signal ?? `exit code ${code}`}`, all));
    });
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether the command exists and ends with 0
 */
export async function succeeds(command, args, env) {
  try {
    await run(command, args, env ? { env } : {});
    return true;
  } catch {
    return false;
  }
}
