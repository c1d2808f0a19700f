import { run } from '../machine/run.mjs';
import { ensureVscodeServer } from './vscodeServer.mjs';

/**
 * Installs a packaged extension for the VS Code server, as a user would.
 *
 * @param {string} vsix
 * @param {string} extensionsFolder
 */
export async function installVsix(vsix, extensionsFolder) {
  const { node, main } = await ensureVscodeServer();
  const folder = `--extensions-dir=${extensionsFolder}`;
  await run(node, [main, '--install-extension', vsix, folder, '--force'], { timeoutMs: 120_000 });
}
