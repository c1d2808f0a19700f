import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../machine/projectFolder.mjs';
import { ensureDependencies, projectNode } from './dependencies.mjs';

/**
 * Installs the project's packages when they are missing, runs a script on the Node that they pin, and ends as it ends.
 *
 * @param {string} script path in the repository
 * @param {string} [lastLine] printed when it does not come to run the script
 */
export async function runOnProjectNode(script, lastLine) {
  try {
    await ensureDependencies();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (lastLine) console.log(lastLine);
    process.exit(1);
  }
  const args = [join(projectFolder, script), ...process.argv.slice(2)];
  const child = spawn(projectNode, args, { stdio: 'inherit' });
  // Ctrl+C reaches the child by itself; a signal sent to this process alone does not.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}
