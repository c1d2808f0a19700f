import { randomBytes } from 'node:crypto';
import { cacheFolder } from '../machine/cacheFolder.mjs';
import { run } from '../machine/run.mjs';
import { startEditorServer } from '../editor/editorServer.mjs';
import { installVsix } from '../editor/installVsix.mjs';
import { writeUserSettings } from '../editor/userSettings.mjs';

/**
 * Serves VS Code on 127.0.0.1 with the package installed, and prints the address. The address carries a secret: whoever has
 * it has a terminal on this machine.
 *
 * @param {object} options
 * @param {string} options.vsix
 * @param {string} options.workspace
 * @param {NodeJS.ProcessEnv} options.env
 * @param {boolean} options.open show it in the person's browser where there is a screen
 * @param {(cleanup: () => Promise<void>) => void} options.onEnd
 */
export async function openInBrowser({ vsix, workspace, env, open, onEnd }) {
  const data = cacheFolder('browser', 'data');
  const extensionsFolder = cacheFolder('browser', 'extensions');
  await writeUserSettings(data, { 'workbench.startupEditor': 'readme' });
  await installVsix(vsix, extensionsFolder);
  const token = randomBytes(16).toString('hex');
  const server = await startEditorServer({ dataFolder: data, extensionsFolder, env, token });
  onEnd(server.stop);
  const url = `${server.url}?${new URLSearchParams({ tkn: token, folder: workspace })}`;
  console.log(`VS Code with Stevedore: ${url}`);
  if (!open) return;
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'];
  if (hasScreen) await run(opener, [url]).catch(() => undefined);
}
