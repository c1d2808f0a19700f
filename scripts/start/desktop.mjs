import { realpath } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { writeUserSettings } from '../editor/userSettings.mjs';
import { cacheFolder } from '../machine/cacheFolder.mjs';
import { isRoot } from '../machine/debian.mjs';
import { run } from '../machine/run.mjs';

/**
 * Finds desktop VS Code. The `code` of a remote session or of a server only talks to an editor that runs elsewhere.
 *
 * @returns {Promise<string | undefined>} path of `code`
 */
export async function findDesktop() {
  const { env, platform } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return undefined;
  const name = platform === 'win32' ? 'code.cmd' : 'code';
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue;
    const path = await realpath(join(folder, name)).catch(() => undefined);
    if (path !== undefined && !isRemoteShim(path)) return path;
  }
  return undefined;
}

/**
 * @param {string} path of a `code`, with its links followed
 * @returns {boolean}
 */
export function isRemoteShim(path) {
  return /remote-cli|vscode-server|code-server/.test(path);
}

/**
 * Installs the package into a profile of its own and opens the workspace there.
 *
 * @param {{ desktop: string, vsix: string, workspace: string, env: NodeJS.ProcessEnv, open: boolean }} options
 * @returns {Promise<boolean>} true once the window was closed; false at once when none was asked for
 */
export async function openDesktop({ desktop, vsix, workspace, env, open }) {
  const data = cacheFolder('desktop', 'data');
  await writeUserSettings(data, {
    'security.workspace.trust.enabled': false,
    'workbench.startupEditor': 'readme',
  });
  const profile = [
    `--user-data-dir=${data}`,
    `--extensions-dir=${cacheFolder('desktop', 'extensions')}`,
    // Chromium has no sandbox for root.
    ...(isRoot() ? ['--no-sandbox'] : []),
  ];
  await run(desktop, [...profile, '--install-extension', vsix, '--force'], { env });
  if (!open) {
    console.log(`Ready: ${[desktop, ...profile, workspace].map((part) => `"${part}"`).join(' ')}`);
    return false;
  }
  console.log('VS Code is open on the sample workspace.');
  await run(desktop, [...profile, '--new-window', '--wait', workspace], { env });
  return true;
}
