import { join } from 'node:path';
import { projectFolder } from '../machine/projectFolder.mjs';
import { run } from '../machine/run.mjs';

/**
 * Builds the extension and packages it.
 *
 * @param {string} vsix where to write the package
 */
export async function packageExtension(vsix) {
  const bin = join(projectFolder, 'node_modules/.bin');
  // vsce runs the build through npm (`vscode:prepublish`): both must get the Node of the project.
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  const args = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsix];
  await run(join(bin, 'vsce'), args, { cwd: projectFolder, env });
}
