import { resolve } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from '../machine/cacheFolder.mjs';

const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * The VS Code that runs the host tests: `STEVEDORE_VSCODE`; desktop VS Code where there is a screen and it can be downloaded;
 * otherwise the VS Code server with a headless browser.
 *
 * @returns {Promise<string>} path of an executable that takes VS Code's flags
 */
export async function findVscode() {
  const named = process.env['STEVEDORE_VSCODE'];
  if (named) return named;
  if (hasScreen() && (await canDownload())) {
    return downloadAndUnzipVSCode({ version: 'stable', cachePath: cacheFolder('vscode-desktop') });
  }
  return resolve(import.meta.dirname, 'vscode.mjs');
}

/** @returns {boolean} */
function hasScreen() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function canDownload() {
  return fetch(releases, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
