import { projectFolder } from '../machine/projectFolder.mjs';
import { run } from '../machine/run.mjs';

/**
 * Builds the extension for production and packages it.
 *
 * @param {string} vsix where to write the package
 */
export async function packageExtension(vsix) {
  // npm puts the project's own Node first on PATH only when it runs a script.
  const args = ['run', '--silent', 'package', '--', '--out', vsix];
  await run('npm', args, { cwd: projectFolder });
}
